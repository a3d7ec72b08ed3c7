#!/bin/sh
# Packs the program with its Java as a Debian package: package.sh IMAGE VERSION MAINTAINER SECONDS TARGET
#   IMAGE    the folder of the program; work goes into the folder "deb" beside it
#   SECONDS  since 1970: the time of every file
#   TARGET   the folder for the package
# The same image gives the same package. Where Debian's tools aren't installed there is none, and this says so.
set -eu
umask 022

image=$1 version=$2 maintainer=$3 seconds=$4 target=$(cd "$5" && pwd)
here=$(cd "$(dirname "$0")" && pwd)

rm -f "$target/committee-papers_${version}_"*.deb
for tool in dpkg-deb dpkg-shlibdeps strip; do
    if ! command -v "$tool" >/dev/null; then
        echo "No Debian package is made, since there is no $tool here. It comes with Debian's dpkg-dev."
        exit 0
    fi
done

# As a package that is being built lies beside its debian/control, which dpkg-shlibdeps asks for.
work=$(cd "$image/.." && pwd)/deb
root=$work/debian/committee-papers
program=$root/usr/lib/committee-papers
doc=$root/usr/share/doc/committee-papers
units=$root/usr/lib/systemd/system
completions=$root/usr/share/bash-completion/completions
rm -rf "$work"
mkdir -p "$root/DEBIAN" "$root/etc/committee-papers" "$root/usr/bin" "$root/usr/lib" "$doc/examples" "$units" "$completions"

cp -a "$image" "$program"
rm "$program/bin/committee-papers.cmd"
ln -s ../lib/committee-papers/bin/committee-papers "$root/usr/bin/committee-papers"

# What a council edits is configuration: an upgrade asks before it replaces it.
mv "$program/templates" "$root/etc/committee-papers/templates"
ln -s /etc/committee-papers/templates "$program/templates"

mv "$program"/*.md "$program/docs" "$program/licences" "$program/committee-papers.cdx.json" "$doc"
mv "$program/runtime/legal" "$doc/licences/java"
mv "$program/input" "$doc/examples/input"
rm "$program/LICENSE"
install -m 0644 "$here/copyright" "$doc/copyright"
for jar in "$program"/lib/*.jar; do
    part=$(basename "$jar" .jar | sed 's/-[0-9][0-9.]*$//')
    grep -q "usr/lib/committee-papers/lib/$part-\*" "$doc/copyright" || {
        echo "src/dist/debian/copyright doesn't name $part, which is in lib." >&2
        exit 1
    }
done
gzip -9n >"$doc/changelog.gz" <<EOF
committee-papers ($version) unstable; urgency=medium

  * What has changed is in CHANGELOG.md beside this file.

 -- $maintainer  $(LC_ALL=C date -u -d "@$seconds" '+%a, %d %b %Y %H:%M:%S +0000')
EOF

mv "$program/man" "$root/usr/share/man"
gzip -9n "$root"/usr/share/man/man1/*
mv "$program/completion/committee-papers" "$completions"
rmdir "$program/completion"

install -D -m 0644 "$here/lintian-overrides" "$root/usr/share/lintian/overrides/committee-papers"

# Native code, as dh_strip does.
cd "$work"
find debian/committee-papers/usr/lib/committee-papers/runtime -type f \( -name '*.so' -o -perm -100 \) -print0 |
    LC_ALL=C sort -z >native
xargs -0 strip --strip-unneeded --remove-section=.comment --remove-section=.note <native

# The units and examples name the folder into which the archive is unpacked.
rm "$program/deploy/Containerfile" "$program"/deploy/*.task.xml
sed -i -e 's|/opt/committee-papers/docs|/usr/share/doc/committee-papers/docs|g' \
    -e 's|/opt/committee-papers|/usr/lib/committee-papers|g' "$program"/deploy/*
mv "$program"/deploy/*.service "$program"/deploy/*.timer "$units"
mv "$program"/deploy/* "$doc/examples"
rmdir "$program/deploy"

find "$root" -type d -exec chmod 0755 {} +
find "$root" -exec touch -h -d "@$seconds" {} +

cd "$root"
find etc -type f | LC_ALL=C sort | sed 's|^|/|' >DEBIAN/conffiles
find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums
# In KiB, each file rounded up, as dpkg-gencontrol counts.
size=$(find etc usr -type f -printf '%s\n' -o -printf '1\n' | awk '{ size += int(($1 + 1023) / 1024) } END { print size }')
cd "$work"
printf 'Source: committee-papers\n\nPackage: committee-papers\nArchitecture: any\n' >debian/control
# What it remarks on Java's libraries among each other matters only where it fails.
depends=$(xargs -0 dpkg-shlibdeps -O -l"$program/runtime/lib" -l"$program/runtime/lib/server" <native 2>remarks) || {
    cat remarks >&2
    exit 1
}
cat >"$root/DEBIAN/control" <<EOF
Package: committee-papers
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: $maintainer
Installed-Size: $size
Depends: ${depends#shlibs:Depends=}
Suggests: default-mta | mail-transport-agent
Section: text
Priority: optional
Description: papers of a scrutiny committee from a recommendation tracker
 Reads and checks the workbook of a council's scrutiny recommendations and
 writes the cabinet appendix and the scrutiny progress report as PDF, Word and
 HTML. It has a Java of its own. The timer committee-papers.timer, which isn't
 enabled by itself, publishes each month.
EOF
for script in postinst prerm postrm; do
    install -m 0755 "$here/$script" "$root/DEBIAN/$script"
done
find "$root/DEBIAN" -exec touch -d "@$seconds" {} +

SOURCE_DATE_EPOCH=$seconds dpkg-deb --root-owner-group -Zxz -z0 --build "$root" "$target"
