package org.vpip.reports.excel;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
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
import org.jspecify.annotations.Nullable;
import org.vpip.reports.chart.Palette;
import org.vpip.reports.report.Chart;
import org.vpip.reports.report.Chart.ChangeRow;
import org.vpip.reports.report.Chart.Drawn;
import org.vpip.reports.report.Chart.LikertBar;
import org.vpip.reports.report.Chart.LikertItem;
import org.vpip.reports.report.Chart.Series;
import org.vpip.reports.report.Chart.Step;
import org.vpip.reports.report.NumberFormat;

/**
 * A chart that Excel draws: its data as a small table of released values, the chart beside it, title and description. A
 * network has no native chart; its description stands in words, and the picture is a file of its own.
 */
final class NativeChart {
    private static final int ROWS_PER_CHART = 20;

    private final XSSFSheet sheet;
    private final Styles styles;

    NativeChart(XSSFSheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    /** What a bar chart needs: a value for each series and category. */
    private record Grid(
            List<String> categories,
            List<String> series,
            List<List<Double>> values,
            List<Color> colours,
            boolean stacked,
            NumberFormat format) {}

    /** @return the first free row below */
    int write(Drawn drawn, int top) {
        XSSFCell title = sheet.createRow(top).createCell(0);
        title.setCellValue(drawn.title());
        title.setCellStyle(styles.tableTitle());
        XSSFCell subtitle = sheet.createRow(top + 1).createCell(0);
        subtitle.setCellValue(drawn.subtitle());
        subtitle.setCellStyle(styles.note());
        Grid grid = grid(drawn.chart());
        if (grid == null) {
            XSSFCell words = sheet.createRow(top + 2).createCell(0);
            words.setCellValue(drawn.description());
            words.setCellStyle(styles.text());
            return top + 3;
        }
        int head = top + 2;
        fill(grid, head);
        int width = 1 + grid.series().size();
        int bottom = head + Math.max(grid.categories().size() + 1, ROWS_PER_CHART);
        draw(drawn, grid, head, width, bottom);
        return bottom;
    }

    private static @Nullable Grid grid(Chart chart) {
        if (chart instanceof Chart.Change change) {
            return grid(change);
        }
        if (chart instanceof Chart.Likert likert) {
            return grid(likert);
        }
        if (chart instanceof Chart.Flow flow) {
            List<String> labels = flow.steps().stream().map(Step::label).toList();
            List<List<Double>> counts = flow.steps().stream()
                    .map(step -> List.of((double) step.count()))
                    .toList();
            return new Grid(labels, List.of("n"), counts, List.of(Palette.PETROL), false, NumberFormat.WHOLE);
        }
        if (chart instanceof Chart.Bars bars) {
            return grid(bars);
        }
        return null;
    }

    private static Grid grid(Chart.Change change) {
        List<String> labels = change.rows().stream().map(ChangeRow::label).toList();
        List<List<Double>> values = change.rows().stream()
                .map(row -> List.of(row.before(), row.after()))
                .toList();
        List<Color> colours = List.of(Palette.choice(3, 5), Palette.PETROL);
        return new Grid(labels, List.of(change.before(), change.after()), values, colours, false, NumberFormat.WHOLE);
    }

    private static Grid grid(Chart.Likert likert) {
        List<String> labels = new ArrayList<>();
        List<List<Double>> values = new ArrayList<>();
        for (LikertItem item : likert.items()) {
            for (LikertBar bar : item.bars()) {
                labels.add(item.label() + " · " + bar.wave());
                values.add(bar.counts().stream().map(Integer::doubleValue).toList());
            }
        }
        List<String> choices = likert.items().get(0).choices();
        List<Color> colours = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            colours.add(Palette.choice(i, choices.size()));
        }
        return new Grid(labels, choices, values, colours, true, NumberFormat.WHOLE);
    }

    private static Grid grid(Chart.Bars bars) {
        List<List<Double>> values = new ArrayList<>();
        List<Color> colours = new ArrayList<>();
        for (int i = 0; i < bars.categories().size(); i++) {
            int category = i;
            values.add(bars.series().stream()
                    .map(series -> series.values().get(category))
                    .toList());
        }
        for (int i = 0; i < bars.series().size(); i++) {
            colours.add(i == bars.series().size() - 1 ? Palette.PETROL : Palette.choice(3, 5));
        }
        List<String> names = bars.series().stream().map(Series::name).toList();
        return new Grid(
                bars.categories(),
                names,
                values,
                colours,
                false,
                bars.percent() ? NumberFormat.PERCENT : NumberFormat.ONE_DECIMAL);
    }

    private void fill(Grid grid, int head) {
        XSSFRow headings = sheet.createRow(head);
        headings.createCell(0).setCellStyle(styles.head());
        for (int i = 0; i < grid.series().size(); i++) {
            XSSFCell cell = headings.createCell(i + 1);
            cell.setCellValue(grid.series().get(i));
            cell.setCellStyle(styles.head());
        }
        headings.setHeightInPoints(32);
        for (int i = 0; i < grid.categories().size(); i++) {
            XSSFRow row = sheet.createRow(head + 1 + i);
            XSSFCell name = row.createCell(0);
            name.setCellValue(grid.categories().get(i));
            int characters = Math.max(1, sheet.getColumnWidth(0) / 256 - 1);
            row.setHeightInPoints(15f * (1 + grid.categories().get(i).length() / characters));
            name.setCellStyle(styles.text());
            for (int j = 0; j < grid.series().size(); j++) {
                XSSFCell cell = row.createCell(j + 1);
                cell.setCellValue(grid.values().get(i).get(j));
                cell.setCellStyle(styles.of(grid.format()));
            }
        }
    }

    private void draw(Drawn drawn, Grid grid, int head, int width, int bottom) {
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
        bars.setBarGrouping(grid.stacked() ? BarGrouping.PERCENT_STACKED : BarGrouping.CLUSTERED);
        if (grid.stacked()) {
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
    private static void describe(XSSFDrawing drawing, Drawn drawn) {
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
