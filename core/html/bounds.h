/* The bounds that a parse by gumbo is held to, and the two places in gumbo where they are kept (bounded_parser.c, bounded_tokenizer.c).
 * Without them 512 kB of hostile tags take gigabytes and minutes: the tree has no depth limit, every left-open <b> is made again in
 * every paragraph, and each attribute of a tag is compared with all before it. */
#ifndef MEMOBOX_CORE_HTML_BOUNDS_H
#define MEMOBOX_CORE_HTML_BOUNDS_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Stands behind GumboOptions::userdata. */
typedef struct {
  bool stop; /* may be set at any time: the input ends before the next token */
} MemoboxBounds;

enum {
  MEMOBOX_OPEN_ELEMENTS = 512,  /* deeper start tags are passed over and their text kept; Chromium's limit too */
  MEMOBOX_ATTRIBUTES = 128      /* of one tag; more are left out */
};

#ifdef __cplusplus
}
#endif
#endif
