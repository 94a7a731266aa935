// Whole calls of the command, as a shell makes them.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/cli/call.h"

using namespace memobox::cli;
using namespace memobox::cli::test;

TEST_CASE("Every command has help, and a wrong call points there") {
  for (const Command* command : commands()) {
    const Call help = call({std::string(command->name), "--help"});
    CHECK(help.status == 0);
    CHECK(help.out.starts_with("memobox " + std::string(command->name) + " "));
    CHECK(help.err.empty());
    const Call wrong = call({std::string(command->name), "--no-such-option"});
    CHECK(wrong.status == 2);
    CHECK(wrong.err == "memobox: there is no option --no-such-option; see memobox " + std::string(command->name) + " --help\n");
  }
  CHECK(call({"print"}).err == "memobox: there is no command print; see memobox --help\n");
  CHECK(call({}).status == 2);
  CHECK(call({"help"}).out == call({"--help"}).out);
}

TEST_CASE("A letter comes out as the format that is asked for, or that the file's ending says") {
  const std::string letter = letters + "33-ganske-kort.xml";
  CHECK(call({"render", letter}).out.starts_with("Prøve\n=====\n"));
  CHECK(call({"render", letter, "--lang", "en"}).out.find("From") == std::string::npos);
  CHECK(call({"render", letter, "--to", "html"}).out.starts_with("<!doctype html>"));
  CHECK(call({"render", letter, "--to", "json"}).out.starts_with("{"));
  const Folder folder;
  CHECK(call({"render", letter, "-o", folder.path + "/a.html"}).status == 0);
  CHECK(read_file(folder.path + "/a.html") == call({"render", letter, "--to", "html"}).out);
  CHECK(folder.count() == 1);
}

TEST_CASE("What render --to json writes, render reads again") {
  const std::string letter = letters + "11-nye-affaldsspande.xml";
  const std::string tree = call({"render", letter, "--to", "json"}).out;
  CHECK(call({"render", "-", "--to", "text"}, tree).out == call({"render", letter}).out);
}

TEST_CASE("A letter is seen at its own time unless another is given") {
  const std::string letter = letters + "41-danskkursus-paa-engelsk.xml";  // its deadline is 16 January 2026
  CHECK(call({"render", letter}).out.find("udløb") == std::string::npos);
  CHECK(call({"render", letter, "--now", "2026-11-23T12:00:00Z"}).out.find("udløb") != std::string::npos);
}

TEST_CASE("Values out of range are misuse") {
  for (const auto& [option, value] : std::vector<std::pair<std::string, std::string>>{{"--width", "199"},
                                                                                      {"--width", "8193"},
                                                                                      {"--width", "80x"},
                                                                                      {"--scale", "0.4"},
                                                                                      {"--scale", "nan"},
                                                                                      {"--scale", "1x"},
                                                                                      {"--now", "today"},
                                                                                      {"--theme", "none"},
                                                                                      {"--jobs", "0"}}) {
    INFO(option << " " << value);
    CHECK(call({"render", letters + "33-ganske-kort.xml", option, value}).status == 2);
  }
}

TEST_CASE("A broken file ends in status 3, one line with place and rule, and nothing written") {
  const Folder folder;
  for (const auto& entry : fs::directory_iterator(letters + "broken")) {
    INFO(entry.path());
    for (const std::string command : {"render", "json", "extract"}) {
      const Call broken = call({command, entry.path().string(), "-o", folder.path + "/out"});
      CHECK(broken.status == 3);
      CHECK(broken.out.empty());
      CHECK(broken.err.starts_with(entry.path().string() + ":"));
      CHECK(folder.count() == 0);
    }
    CHECK(call({"check", entry.path().string()}).status == 3);
  }
  CHECK(call({"render", folder.path + "/missing.xml"}).status == 3);
}

TEST_CASE("A message without a header has nothing to show") {
  const std::string message = "<Message xmlns=\"https://DigitalPost.dk/MeMo-1\" memoVersion=\"1.2\"/>";
  const Call shown = call({"render", "-"}, message);
  CHECK(shown.status == 1);
  CHECK(shown.out.empty());
  CHECK(shown.err == "-:1:1: error: A required element is missing, at /Message/MessageHeader [memo.missing_element]\n");
  CHECK(call({"check", "-"}, message).status == 1);
}

TEST_CASE("The header is read though the rest of the file is missing or broken") {
  const std::string letter = *read_file(letters + "16-mange-bilag.xml");
  const std::string whole = call({"header", "-"}, letter).out;
  CHECK(whole.starts_with("{\"messageType\":\"DIGITALPOST\""));
  const std::size_t end = letter.find("</memo:MessageHeader>") + 21;
  CHECK(call({"header", "-"}, letter.substr(0, end)).out == whole);
  CHECK(call({"header", "-"}, letter.substr(0, end) + "<<<").out == whole);
  CHECK(call({"header", "-"}, letter.substr(0, end - 1)).status == 3);
}

TEST_CASE("A header that is longer than one piece of reading is found") {
  std::string letter = *read_file(letters + "33-ganske-kort.xml");
  const std::string plain = call({"header", "-"}, letter).out;
  letter.insert(letter.find("<memo:MessageHeader>"), "<!--" + std::string(300'000, '.') + "-->");
  CHECK(call({"header", "-"}, letter).out == plain);
}

TEST_CASE("Files are extracted under safe names, each its own, and nothing is written over") {
  const Folder folder;
  const Call extracted = call({"extract", letters + "16-mange-bilag.xml", "-o", folder.path});
  CHECK(extracted.status == 0);
  CHECK(extracted.out.find("/diagram.png\n" + folder.path + "/diagram-2.png\n") != std::string::npos);
  const std::size_t count = folder.count();
  CHECK(count == 11);
  const Call again = call({"extract", letters + "16-mange-bilag.xml", "-o", folder.path});
  CHECK(again.status == 1);
  CHECK(again.err.find("is there already") != std::string::npos);
  CHECK(folder.count() == count);
  CHECK(call({"extract", letters + "28-gammel-handling.xml", "-o", folder.path}).status == 0);
  CHECK(fs::exists(folder.path + "/_.._regler _zone H_.txt"));
}

TEST_CASE("When one file cannot be decoded, none is written") {
  std::string letter = *read_file(letters + "34-refusion-med-teknisk-dokument.xml");
  const std::size_t content = letter.rfind("<memo:content>");
  letter.insert(content + 14, "!");
  const Folder folder;
  CHECK(call({"extract", "-", "-o", folder.path}, letter).status == 1);
  CHECK(folder.count() == 0);
}

TEST_CASE("The model as JSON names its files by path when they are written beside it") {
  const Folder folder;
  const std::string out = call({"json", letters + "33-ganske-kort.xml", "--files", folder.path + "/files"}).out;
  const fs::path file = fs::directory_iterator(folder.path + "/files")->path();
  CHECK(out.find("\"content\":{\"path\":\"" + file.filename().string() + "\"}") != std::string::npos);
  CHECK(call({"json", letters + "33-ganske-kort.xml"}).out.find("\"path\"") == std::string::npos);
}

TEST_CASE("check tells findings in each format, and the highest status counts") {
  const std::string odd = "<Message xmlns=\"https://DigitalPost.dk/MeMo-1\"><MessageHeader><odd/></MessageHeader></Message>";
  const Call text = call({"check", "-"}, odd);
  CHECK(text.status == 0);
  CHECK(text.out.find("-:1:63: warning: The format has no such element here, at /Message/MessageHeader/odd [memo.unknown_element]\n") !=
        std::string::npos);
  const Call json = call({"check", "-", letters + "broken/truncated.xml", "--format", "json"}, odd);
  CHECK(json.status == 3);
  CHECK(json.out.find("{\"severity\":\"error\",\"rule\":\"xml.truncated\"") != std::string::npos);
  const Call sarif = call({"check", "-", "--format", "sarif"}, odd);
  CHECK(sarif.out.find("\"ruleId\":\"memo.unknown_element\","") != std::string::npos);
  CHECK(call({"check", letters + "01-plads-i-boernehave.xml"}).out.empty());
}

TEST_CASE("A message of the platform is drawn, its text from the folder of its files") {
  const std::string message = R"({"id":"m","label":"Tid til synsprøve","reply":true,"sender":{"label":"Eksempel Kommune"},
    "documents":[{"id":"d","documentType":"MAIN","files":[{"id":"e-1","encodingFormat":"text/plain","filename":"brev.txt","language":"da","fileSize":9}]}]})";
  CHECK(call({"render", "-"}, message).out.find("Velkommen") == std::string::npos);
  const Folder folder;
  REQUIRE(write_new(folder.path + "/e-1", "Velkommen").empty());
  CHECK(call({"render", "-", "--files", folder.path}, message).out.find("\nVelkommen\n") != std::string::npos);
  fs::rename(folder.path + "/e-1", folder.path + "/brev.txt");
  CHECK(call({"render", "-", "--files", folder.path}, message).out.find("\nVelkommen\n") != std::string::npos);
}

TEST_CASE("JSON that is neither a message nor a tree is refused") {
  CHECK(call({"render", "-"}, "{}").status == 3);
  CHECK(call({"render", "-"}, "{\"a\":1").err == "-: error: This is not JSON, though it begins like it [json.not_well_formed]\n");
  CHECK(call({"render", "-"}, "{\"name\":\"memobox\"}").err ==
        "-: error: The JSON is neither a message of the platform nor a tree, at /id [platform.no_message]\n");
}
