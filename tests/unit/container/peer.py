# Containers by Python's tarfile and lzma; neither shares source with libarchive.
#   peer.py write FILE TAR OPTIONS : makes a container; TAR is PAX, GNU or USTAR, OPTIONS are those of the LZMA filter ("preset=3,dict_size=65536")
#   peer.py read FILE
# Both print what is in the container: a line for the whole, "PROPERTIES SIZE TAR-SIZE", then one for each entry, "CRC32 SIZE NAME".
import io
import lzma
import sys
import tarfile
import zlib

NAMES = ['0195d2f6-1df0-4a2c-8d2c-5a2f5b0c1d2e.xml', 'årsopgørelse ÆØÅ.xml', 'mappe/brev.xml', 'письмо.xml']
LONG_NAMES = ['n' * 180 + '.xml', 'æø' * 60 + '.xml', 'x' * 100]


def content(name, number):
    return (f'<m n="{number}">{name}</m>' * (number * 700 + 1)).encode()


def write(path, tar_format, options):
    filters = [{'id': lzma.FILTER_LZMA1} | {key: int(value) for key, value in (pair.split('=') for pair in options.split(','))}]
    names = NAMES if tar_format == 'USTAR' else NAMES + LONG_NAMES
    with lzma.open(path, 'wb', format=lzma.FORMAT_ALONE, filters=filters) as out:
        with tarfile.open(fileobj=out, mode='w|', format=getattr(tarfile, tar_format + '_FORMAT')) as tar:
            for number, name in enumerate(names):
                info = tarfile.TarInfo(name)
                info.mtime = 1_700_000_000.5  # a fraction: PAX tells it in a head
                info.uname = 'Søren'
                info.size = len(content(name, number))
                tar.addfile(info, io.BytesIO(content(name, number)))


def read(path):
    with open(path, 'rb') as file:
        head = file.read(13)
    with lzma.open(path, format=lzma.FORMAT_ALONE) as file:
        raw = file.read()
    print(f'{head[0]:02x} {head[5:].hex()} {len(raw)}')
    with tarfile.open(fileobj=io.BytesIO(raw), mode='r:') as tar:
        for member in tar:
            assert member.isreg(), member.name
            data = tar.extractfile(member).read()
            print(f'{zlib.crc32(data):08x} {len(data)} {member.name}')


sys.stdout.reconfigure(encoding='utf-8')
if sys.argv[1] == 'write':
    write(*sys.argv[2:])
read(sys.argv[2])
