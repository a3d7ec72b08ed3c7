<#-- What lib holds: name, version, licence, address. Java and the fonts follow, added by JavaAndFonts. -->
The parts, their licences and where they come from: those in lib, then Java and the fonts. Licences and notices that came
with a part lie in the folder named after it; openpdf is used under the Mozilla Public License 2.0, whose text is
MPL-2.0.txt. Those of Java are in runtime/legal, that of DejaVu Sans is DejaVuSans-LICENCE.txt. For machines,
committee-papers.cdx.json says the same.

<#list dependencyMap as entry>
<#assign part = entry.getKey()/>
${part.artifactId} ${part.version} - ${entry.getValue()?join(" or ")}
    ${part.name!part.artifactId}, ${part.url!"no address given"}
</#list>
