"""Packs Twemoji's drawings for the library: python3 bundle-emoji.py <folder of svg files> <folder of resources>

    npm pack @discordapp/twemoji@16.0.1 && tar xzf discordapp-twemoji-16.0.1.tgz
    python3 bundle-emoji.py package/dist/svg src/main/resources/dev/postlude/picture/emoji

A file holds all emoji whose first code point has the same leading digits, so that skin tones and families lie
beside each other and compress well; a line is a name, a tab and the drawing. Same input, same bytes.
"""
import gzip, pathlib, sys

source, target = map(pathlib.Path, sys.argv[1:3])
blocks = {}
for svg in sorted(source.glob("*.svg")):
    drawing = " ".join(svg.read_text(encoding="utf-8").split())
    first = svg.stem.split("-")[0]
    blocks.setdefault(first[:-1] or "0", []).append(f"{svg.stem}\t{drawing}\n")
for name, lines in blocks.items():
    (target / f"{name}.gz").write_bytes(gzip.compress("".join(lines).encode(), 9, mtime=0))
print(len(blocks), "files,", sum(map(len, blocks.values())), "emoji")
