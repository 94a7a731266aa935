"""Defects of the MeMo writer, reader and container, each with the unit test that must turn red, and be green without it."""

import re
import subprocess
import sys

from plant import BUILD, Defect, build, copy_sources, finish, plant

XMLLINT = "xmllint validates what is written, by the schemas of this repository"
ROUND_TRIP = "what is written of any message reads back as that message, and is written again byte for byte"
LINKS = "hostile: links, devices, folders and pipes"
NAMES = "Names come back as they were, Danish ones, long ones and those of other scripts"

WRITER = "core/memo/writer.cpp"
PACKER = "core/memo/container/writer.cpp"
UNPACKER = "core/memo/container/reader.cpp"

# Program, test, defect.
PLANTED = [
    ("unit_memo", XMLLINT, Defect(
        "two classes stand in the wrong order", "core/memo/classes.h",
        'in(Space::grd, "CPRdata", &ContentData::cprData),\n      in(Space::grd, "CVRdata", &ContentData::cvrData),',
        'in(Space::grd, "CVRdata", &ContentData::cvrData),\n      in(Space::grd, "CPRdata", &ContentData::cprData),')),
    ("unit_memo", "a letter with every element is written and read back", Defect(
        "a class is dropped", "core/memo/classes.h", '      in(Space::form, "FORMdata", &ContentData::formData),\n', "")),
    ("unit_memo", ROUND_TRIP, Defect(
        "only the first of several elements is written", "core/memo/walk.h", "      visitor_.end_one(name);\n", "      visitor_.end_one(name);\n      if (index == 1) break;\n")),
    ("unit_xml", "every character that XML allows comes back, in text and in an attribute", Defect(
        "attributes are not escaped", "core/xml/writer.cpp", "escaped(value, skip_plain_value);", "put(value);")),
    ("unit_memo", ROUND_TRIP, Defect(
        "a carriage return is written as it stands", "core/xml/writer.cpp", 'return "&#xD;";', 'return "\\r";')),
    ("unit_memo", "text that XML cannot hold is an error with its path, wherever it stands", Defect(
        "characters that XML forbids are written", "core/xml/writer.cpp", "if (!is_character(decoded.point))", "if (decoded.point > 0x10FFFF)")),
    ("unit_memo", "bytes from a source are the same base64, however little it answers at a time", Defect(
        "each piece of a file is padded", WRITER, "if (got != 0 && held < raw.size()) continue;", "if (held == 0) continue;")),
    ("unit_memo", "a message becomes one of another version", Defect(
        "1.1 lacks a boolean that it must have", WRITER, "{&message.header.mandatory, &message.header.legalNotification}", "{&message.header.mandatory}")),
    ("unit_memo", "what no MeMo has a place for is refused before anything is written", Defect(
        "what no MeMo can hold is lost without a word", WRITER, "  if (!message.unknown.empty()) return refuse(", "  if (false) return refuse(")),
    ("unit_memo", "a message that a receiver would refuse is not written", Defect(
        "a message with errors is written", WRITER, "finding.severity <= least", "finding.severity < least")),
    ("unit_base", "every length and every byte survives, with and without line breaks", Defect(
        "base64 ends without its padding", "core/base/base64.cpp", "at <= taken ? alphabet[bits >> (18 - 6 * at) & 63] : '='", "alphabet[bits >> (18 - 6 * at) & 63]")),
    ("unit_xml", "the gate refuses what the parser behind it would let through", Defect(
        "two hyphens may stand in a comment", "core/xml/gate.cpp", 'if (!characters_until("--"))', 'if (!characters_until("-->"))')),
    ("unit_container", "The head of LZMA is what the official reader looks for", Defect(
        "a size is missing in the table of dictionaries", "core/memo/container/container.cpp", "Dictionary::mib_16,\n", "\n")),
    ("unit_container", "The head of LZMA is what the official reader looks for", Defect(
        "the dictionary is not of the table", "core/memo/container/lzma_encoder.cpp", "static_cast<std::uint32_t>(dictionary);", "static_cast<std::uint32_t>(dictionary) / 8 * 3;")),
    ("unit_container", "What is written here, Python reads", Defect(
        "another number of literal bits", "core/memo/container/lzma_encoder.cpp", "  options.dict_size =", "  options.lc = 4;\n  options.dict_size =")),
    ("unit_container", NAMES, Defect(
        "a long name is cut where PAX would begin", PACKER, "set_pathname(head.get(), name.c_str())", "set_pathname(head.get(), name.substr(0, 100).c_str())")),
    ("unit_container", NAMES, Defect(
        "names without PAX", PACKER, "archive_write_set_format_pax_restricted", "archive_write_set_format_ustar")),
    ("unit_container", LINKS, Defect(
        "a link is taken for a file", UNPACKER, '  if (!is_plain_file(head)) return fail(ErrorCode::unsupported, "container.entry_kind", name);\n', "  if (false && is_plain_file(head)) return Nothing{};\n")),
    ("unit_container", "hostile: names that lead elsewhere", Defect(
        "names may lead out of the folder", "core/memo/container/container.cpp", ' && part != "..";', ";")),
    ("unit_container", "hostile: every truncation of a container", Defect(
        "a container that breaks off has ended", "core/memo/container/lzma_decoder.cpp",
        'return error(ErrorCode::not_well_formed, "container.truncated");\n    case LZMA_MEM_ERROR', "ended_ = true;\n      return Nothing{};\n    case LZMA_MEM_ERROR")),
    ("unit_container", "hostile: a bomb of zeros is found by its ratio, after 64 MiB", Defect(
        "nobody looks at the ratio", "core/memo/container/lzma_decoder.cpp", "bytes_out() / limits_.ratio > bytes_in()", "false")),
    ("unit_container", "hostile: bytes behind the end", Defect(
        "a second tar may follow", UNPACKER, "  if (!zero) return", "  if (false && !zero) return")),
    ("unit_container", "hostile: two entries of one name", Defect(
        "a later entry may have the name of an earlier one", UNPACKER, "  if (!names.emplace(name).second) return", "  if (names.emplace(name); false) return")),
]


def is_green(program: str, test: str) -> bool:
    name = re.sub(r"([,\[\]\\*])", r"\\\1", test)
    run = subprocess.run([BUILD / "tests/unit" / program, name], capture_output=True, text=True, errors="replace")
    if "No test cases matched" in run.stdout + run.stderr:
        sys.exit(f"there is no test of this name: {program}: {test}")
    return run.returncode == 0


def red(program: str, test: str) -> str | None:
    return None if is_green(program, test) else f"{program}: {test}"


def all_green() -> bool:
    build(*sorted({program for program, _, _ in PLANTED}))
    bad = [f"{program}: {test}" for program, test in sorted({(program, test) for program, test, _ in PLANTED}) if not is_green(program, test)]
    print("\n".join(f"red without a defect: {one}" for one in bad) or "without a defect each test is green", flush=True)
    return not bad


copy_sources()
results = [all_green()]
results += [plant(defect, program, lambda: red(program, test)) for program, test, defect in PLANTED]
finish(results)
