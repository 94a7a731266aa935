#include "core/letter/calendar.h"

#include "core/base/utf8.h"

namespace memobox::letter {
namespace {

constexpr std::size_t longest_line = 75;  // octets without the line end (RFC 5545 3.1)

void append_line(std::string& out, const std::string& line) {
  std::size_t in_line = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t length = decode_utf8(line, at).length;
    if (in_line + length > longest_line) {
      out += "\r\n ";
      in_line = 1;
    }
    out.append(line, at, length);
    in_line += length;
    at += length;
  }
  out += "\r\n";
}

// Text values: RFC 5545 3.3.11.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') out += "\\n";
    else out += c;
  }
  return out;
}

// In a parameter that stands in quotation marks nothing can be escaped.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text)
    if (c != '"' && static_cast<unsigned char>(c) >= ' ') out += c;
  return out + "\"";
}

// 20260302T083100Z, to the second.
std::string universal_time(Instant instant) {
  std::string time = format_instant({instant.ms - instant.ms % 1000});
  std::erase_if(time, [](char c) { return c == '-' || c == ':'; });
  return time;
}

std::string danish_time(Instant instant) {
  std::string time = universal_time({instant.ms + copenhagen_time(instant).offset_minutes * 60'000LL});
  time.pop_back();  // Z
  return ";TZID=Europe/Copenhagen:" + time;
}

// The EU rule of core/base/instant.h, as calendar programs want it.
constexpr std::string_view zone =
    "BEGIN:VTIMEZONE\r\nTZID:Europe/Copenhagen\r\n"
    "BEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nDTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nDTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"
    "END:VTIMEZONE\r\n";

void append_text(std::string& out, const std::string& name, const std::string& value) {
  if (!value.empty()) append_line(out, name + ":" + escaped(value));
}

void append_organizer(std::string& out, const Reservation& reservation) {
  const std::string& mail = reservation.organizer_mail;
  if (mail.empty() || mail.find_first_of(" \t\r\n<>\"") != std::string::npos) return;
  append_line(out, (reservation.organizer_name.empty() ? "ORGANIZER" : "ORGANIZER;CN=" + quoted(reservation.organizer_name)) + ":mailto:" + mail);
}

}  // namespace

bool has_calendar_entry(const Action& action) { return action.reservation && action.reservation->start; }

std::string calendar_file(const Letter& letter, const Action& action, Instant now) {
  const Reservation& reservation = *action.reservation;
  std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//memobox//Digital Post//DA\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n";
  out += zone;
  out += "BEGIN:VEVENT\r\n";
  append_text(out, "UID", reservation.uuid.empty() ? letter.id : reservation.uuid);
  append_line(out, "DTSTAMP:" + universal_time(now));
  append_line(out, "DTSTART" + danish_time(*reservation.start));
  if (reservation.end && *reservation.end >= *reservation.start) append_line(out, "DTEND" + danish_time(*reservation.end));
  append_text(out, "SUMMARY", reservation.title.empty() ? letter.title : reservation.title);
  append_text(out, "DESCRIPTION", reservation.description);
  append_text(out, "LOCATION", reservation.location);
  append_organizer(out, reservation);
  out += "END:VEVENT\r\nEND:VCALENDAR\r\n";
  return out;
}

}  // namespace memobox::letter
