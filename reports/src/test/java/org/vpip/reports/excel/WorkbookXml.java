package org.vpip.reports.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads a workbook as the XML that stands in it, without the library that wrote it. */
public final class WorkbookXml {
    private WorkbookXml() {}

    static Map<String, String> parts(Path workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (InputStream stream = Files.newInputStream(workbook);
                ZipInputStream zip = new ZipInputStream(stream)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    static List<String> parts(Path workbook, String path) throws IOException {
        return parts(workbook).entrySet().stream()
                .filter(part -> part.getKey().matches(path))
                .map(Map.Entry::getValue)
                .toList();
    }

    static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    public static List<String> sheetNames(Path workbook) throws Exception {
        return elements(parse(parts(workbook, "xl/workbook.xml").get(0)), "sheet").stream()
                .map(sheet -> sheet.getAttribute("name"))
                .toList();
    }

    /** What stands in the cells of a sheet: texts as texts, numbers with a dot. */
    public static List<String> cells(Path workbook, int sheet) throws Exception {
        List<String> shared = elements(
                        parse(parts(workbook, "xl/sharedStrings.xml").get(0)), "si")
                .stream()
                .map(Element::getTextContent)
                .toList();
        return elements(
                        parse(parts(workbook, "xl/worksheets/sheet" + sheet + "\\.xml")
                                .get(0)),
                        "c")
                .stream()
                .map(cell -> cell.getAttribute("t").equals("s")
                        ? shared.get(Integer.parseInt(cell.getTextContent()))
                        : cell.getTextContent())
                .toList();
    }
}
