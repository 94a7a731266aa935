// Broken files for the matrix of verdicts: [what is wrong, the text]. A conforming parser without a DTD refuses every one, but for the first
// group of `fine` ones, which it accepts.
const root = (inside, attributes = '') => `<a${attributes}>${inside}</a>`
const bytes = (...parts) => Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

export const fine = [
  ['well-formed: references, CDATA, comment', root('&amp;&#xE6;<![CDATA[<&]]><!-- - -->')],
  ['well-formed: byte order mark', bytes([0xef, 0xbb, 0xbf], root('x'))],
  ['well-formed: ISO-8859-1', bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a>', [0xe6], '</a>')],
  ['well-formed: UTF-16', bytes([0xff, 0xfe], Buffer.from('<a>æ</a>', 'utf16le'))],
]

export const broken = [
  ['duplicate attribute', root('', ' b="1" b="2"')],
  ['two roots', '<a/><b/>'],
  ['text after the root', '<a/>x'],
  ['undefined entity', root('&foo;')],
  ['bare ampersand', root('salt & peber')],
  ['reference to NUL', root('&#0;')],
  ['raw control character', root('\x01')],
  ['invalid UTF-8', bytes('<a>', [0xc3], '</a>')],
  ['overlong UTF-8', bytes('<a>', [0xc0, 0xaf], '</a>')],
  ['less-than in an attribute value', root('', ' b="<"')],
  [']]> in text', root(']]>')],
  ['-- in a comment', root('<!-- a -- b -->')],
  ['declaration that is not first', ' <?xml version="1.0"?><a/>'],
  ['nesting 5,000 deep', '<a>'.repeat(5_000) + '</a>'.repeat(5_000)], // saxes takes eight minutes for 200,000
  ['DOCTYPE with an internal entity', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
  ['DOCTYPE with an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "x.txt">]><a>&x;</a>'],
  ['entities that multiply', '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]><a>&y;</a>'],
  ['nothing at all', ''],
  ['only a prolog', '<?xml version="1.0"?>'],
  ['text before the root', 'x<a/>'],
  ['mismatched tag', '<a></b>'],
  ['end tags crossed', '<a><b></a></b>'],
  ['unclosed', '<a><b></b>'],
  ['name with a digit first', '<1a/>'],
  ['space before the name', '< a/>'],
  ['attribute without value', '<a b/>'],
  ['attribute without quotes', '<a b=1/>'],
  ['attributes that touch', '<a b="1"c="2"/>'],
  ['undeclared prefix of an element', '<x:a/>'],
  ['undeclared prefix of an attribute', '<a x:b="1"/>'],
  ['same attribute by two prefixes', '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>'],
  ['prefix bound to nothing', '<a xmlns:x=""/>'],
  ['two colons in a name', '<x:y:z xmlns:x="u"/>'],
  ['reference to a surrogate', root('&#xD800;')],
  ['reference beyond Unicode', root('&#x110000;')],
  ['U+FFFE', root('\uFFFE')],
  ['surrogate written in UTF-8', bytes('<a>', [0xed, 0xa0, 0x80], '</a>')],
  ['NUL', root('\0')],
  ['control character in a comment', root('<!--\x03-->')],
  ['CDATA after the root', '<a/><![CDATA[x]]>'],
  ['instruction named XML', root('<?XML x?>')],
  ['version 2.0', '<?xml version="2.0"?><a/>'],
  ['standalone maybe', '<?xml version="1.0" standalone="maybe"?><a/>'],
]
