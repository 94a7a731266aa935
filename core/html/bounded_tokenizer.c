// gumbo's tokenizer, compiled as it is but for how it keeps the attributes of a tag: at most as many as bounds.h says. And without the parts
// that describe errors and its work, as in bounded_parser.c.
#include <error.h>
#include <util.h>
#include <vector.h>

#define gumbo_add_error(parser) ((GumboError*)0)
#define gumbo_debug(...) ((void)0)

static void add_attribute(struct GumboInternalParser* parser, void* attribute, GumboVector* attributes);
#define gumbo_vector_add add_attribute
#include <tokenizer.c>
#undef gumbo_vector_add

#include "core/html/bounds.h"

static void add_attribute(struct GumboInternalParser* parser, void* attribute, GumboVector* attributes) {
  if (attributes->length < MEMOBOX_ATTRIBUTES) gumbo_vector_add(parser, attribute, attributes);
  else parser->_tokenizer_state->_tag_state._drop_next_attr_value = true;  // as for an attribute of a name that was there before
}
