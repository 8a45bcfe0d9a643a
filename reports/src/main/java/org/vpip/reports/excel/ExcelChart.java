package org.vpip.reports.excel;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
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
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.vpip.reports.document.NumberFormat;

/**
 * A chart that Excel draws: its data as a small table of released values, the chart beside it, title and description. A
 * network has no native chart; its description stands in words, and the picture is a file of its own.
 */
final class ExcelChart {
    private static final int ROWS_PER_CHART = 20;
    private static final int COLUMN_WIDTH = 14;
    private static final float LINE_HEIGHT = 15;

    private final XSSFSheet sheet;
    private final WorkbookStyles styles;

    ExcelChart(XSSFSheet sheet, WorkbookStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    /** @return the first free row below */
    int write(CaptionedChart drawn, int top) {
        XSSFCell title = sheet.createRow(top).createCell(0);
        title.setCellValue(drawn.title());
        title.setCellStyle(styles.tableTitle());
        XSSFCell subtitle = sheet.createRow(top + 1).createCell(0);
        subtitle.setCellValue(drawn.subtitle());
        subtitle.setCellStyle(styles.note());
        RowHeight.fit(title.getRow(), List.of(drawn.title()), LINE_HEIGHT + 2);
        RowHeight.fit(subtitle.getRow(), List.of(drawn.subtitle()), LINE_HEIGHT);
        ChartData grid = ChartData.of(drawn.chart());
        if (grid == null) {
            XSSFCell words = sheet.createRow(top + 2).createCell(0);
            words.setCellValue(drawn.description());
            words.setCellStyle(styles.text());
            RowHeight.fit(words.getRow(), List.of(drawn.description()), LINE_HEIGHT);
            return top + 3;
        }
        int head = top + 2;
        fill(grid, head);
        int width = 1 + grid.series().size();
        int bottom = head + Math.max(grid.categories().size() + 1, ROWS_PER_CHART);
        draw(drawn, grid, head, width, bottom);
        return bottom;
    }

    private void fill(ChartData grid, int head) {
        XSSFRow headings = sheet.createRow(head);
        headings.createCell(0).setCellStyle(styles.head());
        for (int i = 0; i < grid.series().size(); i++) {
            XSSFCell cell = headings.createCell(i + 1);
            cell.setCellValue(grid.series().get(i));
            widen(i + 1);
            cell.setCellStyle(styles.head());
        }
        RowHeight.fit(
                headings, Stream.concat(Stream.of(""), grid.series().stream()).toList(), LINE_HEIGHT + 1);
        for (int i = 0; i < grid.categories().size(); i++) {
            XSSFRow row = sheet.createRow(head + 1 + i);
            XSSFCell name = row.createCell(0);
            name.setCellValue(grid.categories().get(i));
            RowHeight.fit(row, List.of(grid.categories().get(i)), LINE_HEIGHT);
            name.setCellStyle(styles.text());
            for (int j = 0; j < grid.series().size(); j++) {
                XSSFCell cell = row.createCell(j + 1);
                cell.setCellValue(grid.values().get(i).get(j));
                cell.setCellStyle(styles.of(grid.format()));
            }
        }
    }

    private void widen(int column) {
        sheet.setColumnWidth(column, Math.max(sheet.getColumnWidth(column), COLUMN_WIDTH * RowHeight.CHARACTER));
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

    /** Alternative text of the frame just added. */
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
