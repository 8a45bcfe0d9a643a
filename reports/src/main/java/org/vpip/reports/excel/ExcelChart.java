package org.vpip.reports.excel;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.vpip.reports.chart.ChartDrawing;
import org.vpip.reports.chart.ChartRaster;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.vpip.reports.document.NumberFormat;
import org.vpip.reports.excel.WorkbookStyles.TextStyle;

/**
 * A native chart of a sheet: title, subtitle, a table of its released data, and the chart next to it. A network has no
 * native chart; the sheet contains its description, and below it an image with this description as alternative text.
 */
record ExcelChart(XSSFSheet sheet, WorkbookStyles styles) {
    private static final int ROWS_PER_CHART = 20;
    private static final int COLUMN_WIDTH = 14;
    private static final float LINE_HEIGHT = 15;

    /** Writes the chart from row {@code top}, and returns the first free row below. */
    int write(CaptionedChart drawn, int top) {
        text(top, drawn.title(), TextStyle.TABLE_TITLE, LINE_HEIGHT + 2);
        text(top + 1, drawn.subtitle(), TextStyle.NOTE, LINE_HEIGHT);
        ChartData grid = ChartData.of(drawn.chart());
        if (grid == null) {
            text(top + 2, drawn.description(), TextStyle.TEXT, LINE_HEIGHT);
            return insert(drawn, top + 3);
        }
        int head = top + 2;
        fill(grid, head);
        int width = 1 + grid.series().size();
        int bottom = head + Math.max(grid.categories().size() + 1, ROWS_PER_CHART);
        draw(drawn, grid, head, width, bottom);
        return bottom;
    }

    /** Inserts the chart as an image from a row, and returns the first free row below. */
    private int insert(CaptionedChart drawn, int top) {
        ChartDrawing drawing = ChartDrawing.of(drawn.chart());
        byte[] png = ChartRaster.png(ChartRaster.image(drawing));
        int picture = sheet.getWorkbook().addPicture(png, Workbook.PICTURE_TYPE_PNG);
        int rows = (int)
                Math.ceil(Units.pixelToPoints((int) Math.ceil(drawing.height())) / sheet.getDefaultRowHeightInPoints());
        XSSFClientAnchor anchor = new XSSFClientAnchor();
        anchor.setCol1(0);
        anchor.setRow1(top);
        XSSFPicture image = sheet.createDrawingPatriarch().createPicture(anchor, picture);
        image.resize(); // to the size of the file, of which the next call takes half
        image.resize(0.5);
        var properties = image.getCTPicture().getNvPicPr().getCNvPr();
        properties.setTitle(drawn.title());
        properties.setDescr(drawn.description());
        return top + rows + 1;
    }

    private void text(int index, String text, TextStyle style, float line) {
        XSSFRow row = sheet.createRow(index);
        row.createCell(0).setCellValue(text);
        row.getCell(0).setCellStyle(styles.of(style));
        CellSize.fit(row, List.of(text), line);
    }

    private void fill(ChartData grid, int head) {
        XSSFRow headings = sheet.createRow(head);
        headings.createCell(0).setCellStyle(styles.of(TextStyle.HEAD));
        for (int i = 0; i < grid.series().size(); i++) {
            XSSFCell cell = headings.createCell(i + 1);
            cell.setCellValue(grid.series().get(i));
            CellSize.widen(sheet, i + 1, COLUMN_WIDTH);
            cell.setCellStyle(styles.of(TextStyle.HEAD));
        }
        CellSize.fit(
                headings, Stream.concat(Stream.of(""), grid.series().stream()).toList(), LINE_HEIGHT + 1);
        for (int i = 0; i < grid.categories().size(); i++) {
            text(head + 1 + i, grid.categories().get(i), TextStyle.TEXT, LINE_HEIGHT);
            for (int j = 0; j < grid.series().size(); j++) {
                XSSFCell cell = sheet.getRow(head + 1 + i).createCell(j + 1);
                cell.setCellValue(grid.values().get(i).get(j));
                cell.setCellStyle(styles.of(grid.format()));
            }
        }
    }

    private void draw(CaptionedChart drawn, ChartData grid, int head, int width, int bottom) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(
                0, 0, 0, 0, width + 1, head, width + 9, Math.min(bottom, head + ROWS_PER_CHART + 8));
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(drawn.title());
        chart.setTitleOverlay(false);
        if (grid.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        names.setOrientation(AxisOrientation.MAX_MIN);
        values.setTitle(drawn.subtitle());
        values.setNumberFormat(grid.format() == NumberFormat.PERCENT ? "0%" : "0");
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(BarDirection.BAR);
        bars.setBarGrouping(grid.isStacked() ? BarGrouping.PERCENT_STACKED : BarGrouping.CLUSTERED);
        if (grid.isStacked()) {
            bars.setOverlap((byte) 100);
        }
        bars.setGapWidth(60);
        int last = head + grid.categories().size();
        for (int i = 0; i < grid.series().size(); i++) {
            XDDFNumericalDataSource<Double> source = XDDFDataSourcesFactory.fromNumericCellRange(
                    sheet, new CellRangeAddress(head + 1, last, i + 1, i + 1));
            XDDFBarChartData.Series series = (XDDFBarChartData.Series) bars.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(head + 1, last, 0, 0)),
                    source);
            series.setTitle(grid.series().get(i), new CellReference(sheet.getSheetName(), head, i + 1, true, true));
            series.setFillProperties(
                    new XDDFSolidFillProperties(fill(grid.colours().get(i))));
        }
        chart.plot(bars);
        describe(drawing, drawn);
    }

    private static XDDFColor fill(Color colour) {
        return XDDFColor.from(new byte[] {(byte) colour.getRed(), (byte) colour.getGreen(), (byte) colour.getBlue()});
    }

    /** Sets the alternative text of the last frame. */
    private static void describe(XSSFDrawing drawing, CaptionedChart drawn) {
        int last = drawing.getCTDrawing().sizeOfTwoCellAnchorArray() - 1;
        var properties = drawing.getCTDrawing()
                .getTwoCellAnchorArray(last)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setTitle(drawn.title());
        properties.setDescr(drawn.description());
    }
}
