// Letters saved together: one thing at a time, files beside their letter, and what could not be had is named.
#include <catch_amalgamated.hpp>

#include "desk.h"

using namespace memobox;
using desk::check_clean;
using desk::Desk;
using desk::status;

namespace {

platform::Document attachment(const std::string& id, const std::string& name) {
  platform::Document document;
  document.id = "a-" + id;
  document.documentType = platform::DocumentType::additional;
  document.files = {{"x-" + id, 1, "application/pdf", name, "da", 20}};
  return document;
}

const std::string attached = "GET /mailboxes/box/messages/m2/documents/a-1/files/x-1/content";

struct Zipped : Desk {
  Zipped() {
    messages[1].documents.push_back(attachment("1", "regning.pdf"));
    messages[1].documents.push_back(attachment("2", "regning.pdf"));
    start();
  }
  void save_open() {
    act("row/m2", "open");
    act("letter/more", "toggle");
    act("letter/zip");
  }
  void save_all() {
    act("selection/start");
    act("selection/all");
    act("selection/more", "toggle");
    act("selection/zip");
  }
};

const std::string folder = "001 Nordhavn Kommune - Andet brev";

}  // namespace

TEST_CASE("the open letter is saved as one zip: its page, its files, no name twice") {
  Zipped desk;
  desk.save_open();
  CHECK(desk.zipped == std::vector<std::string>{"open", folder + "/regning.pdf", folder + "/regning (2).pdf", folder + "/brev.html", "save " + folder + ".zip"});
  CHECK(desk.zip_pages.at(folder + "/brev.html").find("<h1") != std::string::npos);
  CHECK(desk.zip_pages.at(folder + "/brev.html").find("Andet brev") != std::string::npos);
  CHECK(desk.zip_pages.at(folder + "/brev.html").find("<script") == std::string::npos);
  CHECK(desk.shows("Brevet er gemt som zip-fil"));
  CHECK(desk.said.back() == "Brevet er gemt som zip-fil.");
  check_clean(desk);
  desk.act("zip/close");
  CHECK_FALSE(desk.node("zip"));
}

TEST_CASE("all letters of a folder are saved in order, with an index, and progress is shown") {
  Zipped desk;
  desk.hold = true;
  desk.save_all();
  CHECK(desk.shows("Finder brevene"));
  CHECK(desk.broken_rules() == "");
  desk.release();
  REQUIRE(desk.zipped.size() == 8);
  CHECK(desk.zipped[1] == "001 Nordhavn Kommune - Tredje brev/brev.html");
  CHECK(desk.zipped[4] == "002 Nordhavn Kommune - Andet brev/brev.html");
  CHECK(desk.zipped[6] == "indhold.html");
  CHECK(desk.zipped[7] == "save Digital Post 2026-03-02.zip");
  CHECK(desk.zip_pages.at("indhold.html").find("002 Nordhavn Kommune - Andet brev") != std::string::npos);
  CHECK(desk.shows("3 breve er gemt i én zip-fil."));
  check_clean(desk);
}

TEST_CASE("a file that cannot be had is named, and the rest is saved") {
  Zipped desk;
  desk.faults[attached] = {status(404), {}, 9};
  desk.save_open();
  CHECK(desk.zipped == std::vector<std::string>{"open", folder + "/regning.pdf", folder + "/brev.html", "save " + folder + ".zip"});
  CHECK(desk.shows("Ikke med i filen: “regning.pdf”."));
}

TEST_CASE("a legal notification that is not received is not saved, and named") {
  Zipped desk;
  desk.messages[1].messageType = platform::MessageType::legal_notification;
  desk.act("letters/refresh");
  desk.save_all();
  CHECK(std::count_if(desk.requests.begin(), desk.requests.end(), [](const std::string& request) { return request.find("/messages/m2/documents") != std::string::npos; }) == 0);
  CHECK(desk.shows("2 breve er gemt i én zip-fil. Ikke med i filen: “Andet brev”."));
}

TEST_CASE("a zip is given up: by the person, by the host, by a log-out") {
  Zipped desk;
  desk.hold = true;
  desk.save_open();
  SECTION("by the person") {
    desk.act("zip/close");
    CHECK_FALSE(desk.node("zip"));
    desk.release();
    CHECK(desk.zipped == std::vector<std::string>{"open", "drop"});
  }
  SECTION("by the host, which has no room for it") {
    desk.zip_full = true;
    desk.release();
    CHECK(desk.shows("Zip-filen kunne ikke gemmes"));
    CHECK(desk.zipped.back() == "drop");
  }
  SECTION("by a log-out") {
    desk.event(app::LoggedOut{});
    desk.release();
    CHECK(desk.zipped == std::vector<std::string>{"open", "drop"});
  }
}
