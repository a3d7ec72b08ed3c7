<#-- What lib holds: name, version, licence, address. -->
The parts in lib, their licences and where they come from. Licences and notices that came with a part lie in the folder
named after it; openpdf is used under the Mozilla Public License 2.0, whose text is MPL-2.0.txt. The Java in runtime has
its own in runtime/legal; what committee-papers.cdx.json says is the same, for machines.

<#list dependencyMap as entry>
<#assign part = entry.getKey()/>
${part.artifactId} ${part.version} - ${entry.getValue()?join(" or ")}
    ${part.name!part.artifactId}, ${part.url!"no address given"}
</#list>

Fonts: Liberation Sans (SIL Open Font License 1.1) in openpdf-fonts-extra, DejaVu Sans (DejaVuSans-LICENCE.txt) in
committee-papers.jar.
