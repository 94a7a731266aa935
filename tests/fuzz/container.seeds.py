# container.seeds.py DIR: containers and tars for the fuzzer to begin with; it would not find a checksum or a range coder by itself.
import io
import lzma
import os
import sys
import tarfile

PAX = {'comment': 'x' * 300, 'mtime': '1.5', 'size': '4'}
SPARSE = {'GNU.sparse.major': '1', 'GNU.sparse.minor': '0', 'GNU.sparse.name': 's.xml', 'GNU.sparse.realsize': '9'}
SPARSE_MAP = {'GNU.sparse.map': '0,1,3,1', 'GNU.sparse.size': '9'}


def tar_of(tar_format, entries):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w', format=tar_format, bufsize=512) as tar:
        for name, kind, data, headers in entries:
            info = tarfile.TarInfo(name)
            info.type, info.size, info.pax_headers, info.linkname = kind, len(data), headers, 'b.xml' if kind in b'12' else ''
            tar.addfile(info, io.BytesIO(data))
    data = out.getvalue().rstrip(b'\0')
    return data + bytes(-len(data) % 512 + 1024)  # without the padding of the last record


def plain(name, data=b'<a/>', headers={}):
    return (name, tarfile.REGTYPE, data, headers)


ENTRIES = {
    'one': [plain('a.xml')],
    'two': [plain('a.xml'), plain('å' * 60 + '.xml', b'b' * 600)],
    'long': [plain('n' * 200 + '.xml')],
    'pax': [plain('a.xml', headers=PAX)],
    'sparse': [plain('a.xml', b'2\n0\n1\n3\n1\n' + bytes(502) + b'ab', SPARSE)],
    'map': [plain('a.xml', b'ab', SPARSE_MAP)],
    'up': [plain('../a.xml')],
    'kinds': [('k%d' % kind[0], kind, b'', {}) for kind in (b'1', b'2', b'3', b'5', b'6', b'S', b'V')],
}

folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
for name, entries in ENTRIES.items():
    for tar_format in (tarfile.PAX_FORMAT, tarfile.GNU_FORMAT):
        tar = tar_of(tar_format, entries)
        packed = lzma.compress(tar, format=lzma.FORMAT_ALONE, filters=[{'id': lzma.FILTER_LZMA1, 'preset': 0, 'dict_size': 4096}])
        for ending, data in (('tar', tar), ('tar.lzma', packed)):
            with open(f'{folder}/seed-{name}-{tar_format}.{ending}', 'wb') as file:
                file.write(data)
