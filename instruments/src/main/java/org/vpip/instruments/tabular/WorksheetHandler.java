package org.vpip.instruments.tabular;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.tabular.Sheet.NumberedRow;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A handler of the streamed cells of one worksheet; it leaves out rows without text. One instance reads one sheet. */
final class WorksheetHandler extends DefaultHandler {
    private final ReadOnlySharedStringsTable strings;
    private final StylesTable styles;
    private final boolean from1904;
    private final CellBudget budget;
    private final List<NumberedRow> rows = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type = "";
    private int style;
    private boolean taking;
    private int phonetic;

    WorksheetHandler(ReadOnlySharedStringsTable strings, StylesTable styles, boolean from1904, CellBudget budget) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.budget = budget;
    }

    List<NumberedRow> rows() {
        return rows;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes);
            case "rPh" -> phonetic++;
            case "v", "t" -> taking = phonetic == 0;
            default -> {
                // formulas, links and pictures are not needed
            }
        }
    }

    private void startRow(@Nullable String number) {
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        cells = new ArrayList<>();
    }

    private void startCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        String cellType = attributes.getValue("t");
        type = cellType == null ? "n" : cellType;
        String styled = attributes.getValue("s");
        style = styled == null ? -1 : Integer.parseInt(styled);
        value.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (taking) {
            value.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        switch (local) {
            case "v", "t" -> taking = false;
            case "rPh" -> phonetic--;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {
                // as above
            }
        }
    }

    private void endCell() {
        if (value.length() == 0) {
            return;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(text(value.toString()));
    }

    private void endRow() throws SAXException {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        try {
            budget.count(cells.size(), cells.stream().mapToLong(String::length).sum());
        } catch (RejectedFileException e) {
            throw new SAXException(e);
        }
        rows.add(new NumberedRow(row, cells));
    }

    private String text(String written) {
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(written)).getString();
            case "b" -> written.equals("1") ? "TRUE" : "FALSE";
            case "e" -> "";
            case "n" -> isDate() ? date(Double.parseDouble(written)) : number(written);
            case "d" -> written;
            default -> new XSSFRichTextString(written).getString();
        };
    }

    private boolean isDate() {
        if (style < 0 || style >= styles.getNumCellStyles()) {
            return false;
        }
        XSSFCellStyle cellStyle = styles.getStyleAt(style);
        return DateUtil.isADateFormat(cellStyle.getDataFormat(), cellStyle.getDataFormatString());
    }

    private static String number(String written) {
        BigDecimal exact = new BigDecimal(Double.toString(Double.parseDouble(written)));
        return exact.stripTrailingZeros().toPlainString();
    }

    private String date(double serial) {
        if (!DateUtil.isValidExcelDate(serial)) {
            return number(Double.toString(serial));
        }
        LocalDateTime moment = toTheMillisecond(DateUtil.getLocalDateTime(serial, from1904));
        if (serial < 1 && !from1904) {
            return moment.toLocalTime().toString();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    /** Rounds a moment: a serial number holds time as a fraction of a day, slightly off the typed time. */
    private static LocalDateTime toTheMillisecond(LocalDateTime moment) {
        return moment.plusNanos(500_000).truncatedTo(ChronoUnit.MILLIS);
    }
}
