#include "core/view/host.h"

#include "core/base/language.h"
#include "core/base/utf8.h"
#include "core/document/link.h"
#include "core/view/ids.h"

namespace memobox::view {
namespace {

void add_link(Nodes& links, std::string id, std::string name, const std::string& address) {
  std::string href = document::allowed_address(address);
  if (href.empty()) return;
  Node link = make(Role::link, std::move(id), std::move(name));
  link.href = std::move(href);
  link.actions.emplace_back("open");
  links.push_back(std::move(link));
}

}  // namespace

Nodes host_notice(const Context& context) {
  const Host& host = context.environment.host;
  const std::string words = clean_text(host.notice);
  if (words.empty()) return {};
  Node line = sentence("host/notice/what", words);
  if (is_language_tag(host.notice_lang)) line.lang = host.notice_lang;
  return nodes(container(Role::region, "host/notice", Look::notice, nodes(std::move(line)), context.words(Text::host_notice)));
}

Nodes host_foot(const Context& context) {
  const Host& host = context.environment.host;
  Nodes links;
  add_link(links, "host/help", context.words(Text::host_help), host.help);
  add_link(links, "host/accessibility", context.words(Text::host_accessibility), host.accessibility);
  add_link(links, "host/feedback", context.words(Text::host_feedback), host.feedback);
  if (links.empty()) return {};
  const std::string name = context.words(Text::host_links);
  if (context.environment.width != Width::narrow) return nodes(container(Role::contentinfo, "host", Look::foot, std::move(links), name));
  Node more = make(Role::disclosure, std::string(ids::host_more), name);  // one line: a phone has few
  more.actions.emplace_back("toggle");
  more.state.expanded = context.host_open;
  if (context.host_open) more.children = nodes(container(Role::group, "host/links", Look::cluster, std::move(links), name));
  return nodes(container(Role::contentinfo, "host", Look::foot, nodes(std::move(more)), name));
}

}  // namespace memobox::view
