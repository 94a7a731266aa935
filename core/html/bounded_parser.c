// gumbo's tree builder, compiled as it is but for where it takes its tokens from: here, where bounds.h is kept. And without the parts that
// describe errors: none are asked for (html.cpp), so gumbo_add_error would answer null each time. Nor is what the parser tells of its work.
#include <attribute.h>
#include <error.h>
#include <tokenizer.h>
#include <util.h>

#define gumbo_add_error(parser) ((GumboError*)0)
#define gumbo_debug(...) ((void)0)
// Nor the capital letters of SVG's and MathML's attributes: what is not HTML is dropped unread (elements.cpp). Of all that look up an attribute
// only the functions that would adjust them look up an `entry` of their tables.
#define gumbo_get_attribute(attributes, name) (#name[0] == 'e' ? (GumboAttribute*)0 : (gumbo_get_attribute)(attributes, name))

static bool bounded_lex(struct GumboInternalParser* parser, GumboToken* token);
#define gumbo_lex bounded_lex
#include <parser.c>
#undef gumbo_lex

#include "core/html/bounds.h"

// Tags that never stay open, or whose text must not become visible because the tag was passed over.
static bool stays_or_hides(GumboTag tag) {
  static const gumbo_tagset tags = {TAG(AREA), TAG(BASE), TAG(BR), TAG(COL), TAG(EMBED), TAG(HR), TAG(IMG), TAG(INPUT), TAG(LINK), TAG(META), TAG(PARAM),
      TAG(SOURCE), TAG(TRACK), TAG(WBR), TAG(SCRIPT), TAG(STYLE), TAG(TITLE), TAG(TEXTAREA), TAG(IFRAME), TAG(NOEMBED), TAG(NOFRAMES), TAG(XMP)};
  return tag < GUMBO_TAG_LAST && tags[tag] != 0;
}

// Tags that stand within a word as often as between two.
static bool is_within_words(GumboTag tag) {
  static const gumbo_tagset tags = {TAG(A), TAG(B), TAG(BIG), TAG(CODE), TAG(EM), TAG(FONT), TAG(I), TAG(NOBR), TAG(S), TAG(SMALL), TAG(SPAN), TAG(STRIKE),
      TAG(STRONG), TAG(SUB), TAG(SUP), TAG(TT), TAG(U)};
  return tag < GUMBO_TAG_LAST && tags[tag] != 0;
}

static bool is_too_deep(const struct GumboInternalParser* parser, const GumboToken* token) {
  const GumboParserState* state = parser->_parser_state;
  const bool full = state->_open_elements.length >= MEMOBOX_OPEN_ELEMENTS || state->_active_formatting_elements.length >= MEMOBOX_OPEN_ELEMENTS;
  return full && token->type == GUMBO_TOKEN_START_TAG && !stays_or_hides(token->v.start_tag.tag);
}

static bool end_of_input(GumboToken* token) {
  memset(token, 0, sizeof *token);
  token->type = GUMBO_TOKEN_EOF;
  token->v.character = -1;
  return true;
}

static bool bounded_lex(struct GumboInternalParser* parser, GumboToken* token) {
  const MemoboxBounds* bounds = (const MemoboxBounds*)parser->_options->userdata;
  for (;;) {
    if (bounds->stop) return end_of_input(token);
    const bool ok = gumbo_lex(parser, token);
    if (!is_too_deep(parser, token)) return ok;
    const bool within_words = is_within_words(token->v.start_tag.tag);
    gumbo_token_destroy(parser, token);
    if (within_words) continue;
    token->type = GUMBO_TOKEN_WHITESPACE;
    token->v.character = ' ';
    return ok;
  }
}
