package org.vpip.instruments.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.tabular.Sheet.NumberedRow;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** A streaming reader of Excel workbooks as text: dates in ISO form, formulas by their cached value. */
final class WorkbookReader {
    private static final Pattern DATES_FROM_1904 = Pattern.compile("date1904=\"(1|true)\"");
    private static final String MACROS = "/xl/vbaProject.bin";

    private WorkbookReader() {}

    /** One sheet before its heading is read. */
    record RawSheet(String name, List<NumberedRow> rows) {}

    static List<RawSheet> sheets(byte[] bytes) throws IOException {
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            if (workbook.containPart(PackagingURIHelper.createPartName(MACROS))) {
                throw new RejectedFileException(ProblemCode.FILE_WITH_MACROS);
            }
            return sheets(workbook);
        } catch (SAXException e) {
            throw e.getCause() instanceof RejectedFileException refused ? refused : new IOException(e.getMessage(), e);
        } catch (OpenXML4JException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<RawSheet> sheets(OPCPackage workbook) throws IOException, OpenXML4JException, SAXException {
        XSSFReader reader = new XSSFReader(workbook);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
        boolean from1904 = countsDatesFrom1904(reader);
        CellBudget budget = new CellBudget();
        List<RawSheet> sheets = new ArrayList<>();
        XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (parts.hasNext()) {
            try (InputStream part = parts.next()) {
                WorksheetHandler handler = new WorksheetHandler(strings, reader.getStylesTable(), from1904, budget);
                XMLReader xml = newReader();
                xml.setContentHandler(handler);
                xml.parse(new InputSource(part));
                sheets.add(new RawSheet(parts.getSheetName(), handler.rows()));
            }
        }
        return sheets;
    }

    private static XMLReader newReader() throws SAXException, IOException {
        try {
            return XMLHelper.newXMLReader();
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static boolean countsDatesFrom1904(XSSFReader reader) throws IOException, OpenXML4JException {
        try (InputStream part = reader.getWorkbookData()) {
            String properties = new String(part.readAllBytes(), StandardCharsets.UTF_8);
            return DATES_FROM_1904.matcher(properties).find();
        }
    }
}
