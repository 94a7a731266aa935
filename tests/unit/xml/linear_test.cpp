#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <ctime>
#include <functional>
#include <string>

#include "core/xml/document.h"

// Hostile input costs no more than its size: four times as much of it takes about four times as long, where a quadratic pass would take
// sixteen times.
using namespace memobox;

namespace {

std::string repeated(std::size_t times, const std::string& what) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += what;
  return text;
}

// Touches every element, so that the tree is judged with the gate.
std::size_t walk(const xml::Element& element) {
  std::size_t seen = element.text().size() + element.later_text().size() + element.name_space().size();
  for (xml::Attribute one = element.first_attribute(); one; one = one.next()) seen += one.value().size() + one.name_space().size();
  for (xml::Element child = element.first_child(); child; child = child.next()) seen += walk(child);
  return seen;
}

// Processor time of the fastest of three runs, which a busy machine does not change much.
double seconds(const std::string& text) {
  const xml::Limits limits{.nodes = 100'000'000};
  double best = 1e9;
  for (int run = 0; run < 3; ++run) {
    const std::clock_t start = std::clock();
    const auto document = xml::Document::parse(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()), limits);
    if (document) walk(document->root());
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

struct Hostile {
  const char* name;
  std::function<std::string(std::size_t size)> make;  // about so many bytes, or more
};

std::string prefixes(std::size_t uri_size) {
  std::string text;
  for (int i = 0; i < 120; ++i) text += " xmlns:p" + std::to_string(i) + "='" + std::string(uri_size, 'u') + std::to_string(1000 + i) + "'";
  return text;
}

std::string attributes(const std::string& prefix) {
  std::string text;
  for (int i = 0; i < 120; ++i) text += " " + prefix + (prefix.empty() ? "n" : "") + std::to_string(i) + (prefix.empty() ? "" : ":n") + "=''";
  return text;
}

const Hostile all[] = {
    {"attributes", [](std::size_t size) { return "<a>" + repeated(size / 700, "<b" + attributes("") + "/>") + "</a>"; }},
    {"attributes whose long namespaces must be compared",
     [](std::size_t size) { return "<a" + prefixes(size / 240) + ">" + repeated(size / 2000, "<b" + attributes("p") + "/>") + "</a>"; }},
    {"namespaces declared again and again",
     [](std::size_t size) { return "<a" + prefixes(20) + ">" + repeated(size / 30, "<b xmlns:x='urn:x' x:c=''/>") + "</a>"; }},
    {"namespaces written with references, compared with long ones",
     [](std::size_t size) { return "<a" + prefixes(size / 240) + ">" + repeated(size / 40, "<b xmlns:x='u&#47;' x:c=''/>") + "</a>"; }},
    {"prefixes that are declared first", [](std::size_t size) { return "<a" + prefixes(5) + ">" + repeated(size / 15, "<p0:b/><p1:b/>") + "</a>"; }},
    {"nesting", [](std::size_t size) { return "<a>" + repeated(size / 420, repeated(60, "<b>") + repeated(60, "</b>")) + "</a>"; }},
    {"text in pieces", [](std::size_t size) { return "<a>" + repeated(size / 20, "x<!-- --><![CDATA[y]]>") + "</a>"; }},
    {"text between elements", [](std::size_t size) { return "<a>" + repeated(size / 5, "x<b/>") + "</a>"; }},
    {"references", [](std::size_t size) { return "<a>" + repeated(size / 5, "&lt;") + "</a>"; }},
    {"carriage returns", [](std::size_t size) { return "<a>" + repeated(size / 2, "\r\n") + "</a>"; }},
    {"brackets", [](std::size_t size) { return "<a>" + std::string(size, ']') + "</a>"; }},
    {"letters of more than one byte", [](std::size_t size) { return "<a>" + repeated(size / 2, "\xC3\xB8") + "</a>"; }},
    {"one long name", [](std::size_t size) { return "<" + std::string(size / 2, 'n') + "></" + std::string(size / 2, 'n') + ">"; }},
    {"one long comment", [](std::size_t size) { return "<a><!--" + repeated(size / 2, "- ") + "--></a>"; }},
    {"one long value", [](std::size_t size) { return "<a b='" + repeated(size / 2, "\n\"") + "'/>"; }},
    {"an entity without end", [](std::size_t size) { return "<a>&" + std::string(size, 'n') + "</a>"; }},
    {"a comment without end", [](std::size_t size) { return "<a><!--" + std::string(size, '-') + "</a>"; }},
};

}  // namespace

TEST_CASE("hostile input costs no more than its size") {
  for (const Hostile& hostile : all) {
    constexpr std::size_t size = 200'000;
    const std::string one = hostile.make(size), four = hostile.make(4 * size);
    const double grown = static_cast<double>(four.size()) / static_cast<double>(one.size());
    constexpr double floor = 0.002;  // below the clock's reach everything is fast
    const double most = 2.2 * grown;
    // On a busy machine one measurement may meet a pause; what is not linear is slow every time.
    double ratio = seconds(four) / std::max(seconds(one), floor);
    for (int again = 0; again < 8 && ratio >= most; ++again) ratio = std::min(ratio, seconds(four) / std::max(seconds(one), floor));
    INFO(hostile.name << ": " << grown << " times the size takes " << ratio << " times as long");
    CHECK(grown > 2.5);
    CHECK(ratio < most);
  }
}
