// gumbo's tree builder, compiled as it is but for where it takes its tokens from: here, where bounds.h is kept.
#include <tokenizer.h>

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

static bool is_too_deep(const struct GumboInternalParser* parser, const GumboToken* token) {
  const GumboParserState* state = parser->_parser_state;
  const bool full = state->_open_elements.length >= MEMOBOX_OPEN_ELEMENTS || state->_active_formatting_elements.length >= MEMOBOX_OPEN_ELEMENTS;
  return full && token->type == GUMBO_TOKEN_START_TAG && !stays_or_hides(token->v.start_tag.tag);
}

static bool bounded_lex(struct GumboInternalParser* parser, GumboToken* token) {
  MemoboxBounds* bounds = (MemoboxBounds*)parser->_options->userdata;
  for (;;) {
    if (bounds->stop) {
      memset(token, 0, sizeof *token);
      token->type = GUMBO_TOKEN_EOF;
      token->v.character = -1;
      return true;
    }
    const bool ok = gumbo_lex(parser, token);
    if (!is_too_deep(parser, token)) return ok;
    bounds->flatten = true;
    gumbo_token_destroy(parser, token);
  }
}
