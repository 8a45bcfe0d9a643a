package org.vpip.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.document.Chart;
import org.vpip.reports.document.Chart.CaptionedChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartDrawingTest {

    @TempDir
    Path folder;

    private static CaptionedChart drawn(Chart chart) {
        return new CaptionedChart(
                "picture",
                ChartExamples.LONG + " <&>",
                ChartExamples.LONG,
                "Description " + ChartExamples.LONG,
                "Source",
                chart);
    }

    private String svg(CaptionedChart chart) throws IOException {
        ChartFileWriter.write(chart, Language.FRENCH, folder);
        return Files.readString(folder.resolve(chart.file() + "-fr.svg"), StandardCharsets.UTF_8);
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** A text and the box it fills. */
    private record PlacedText(String text, Rectangle2D box, double size) {}

    private static List<PlacedText> texts(Document svg) {
        NodeList all = svg.getElementsByTagName("text");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> place((Element) all.item(i)))
                .toList();
    }

    private static PlacedText place(Element text) {
        double size = Double.parseDouble(inherited(text, "font-size").replace("px", ""));
        boolean bold = inherited(text, "font-weight").equals("bold");
        Font font = bold ? Fonts.bold(size) : Fonts.regular(size);
        String words = text.getTextContent();
        double x = Double.parseDouble(text.getAttribute("x"));
        double y = Double.parseDouble(text.getAttribute("y"));
        return new PlacedText(
                words, new Rectangle2D.Double(x, y - 0.7 * size, TextWrapper.width(words, font), 0.75 * size), size);
    }

    private static String inherited(Element element, String attribute) {
        return element.hasAttribute(attribute)
                ? element.getAttribute(attribute)
                : inherited((Element) element.getParentNode(), attribute);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.vpip.reports.chart.ChartExamples#charts")
    void aDrawingSaysWhatItIs(String name, Chart chart) throws Exception {
        Element root = parse(svg(drawn(chart))).getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("lang")).isEqualTo("fr");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(ChartExamples.LONG + " <&>");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("Description " + ChartExamples.LONG);
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("picture-title picture-desc");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.vpip.reports.chart.ChartExamples#charts")
    void textIsTextAndLargeEnough(String name, Chart chart) throws Exception {
        String svg = svg(drawn(chart));

        assertThat(svg).doesNotContain(" style=").doesNotContain("transform=").contains("sans-serif");
        assertThat(texts(parse(svg)))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.size()).isGreaterThanOrEqualTo(12));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.vpip.reports.chart.ChartExamples#charts")
    void noTextLeavesThePicture(String name, Chart chart) throws Exception {
        Document svg = parse(svg(drawn(chart)));
        String[] box = svg.getDocumentElement().getAttribute("viewBox").split(" ");
        Rectangle2D picture = new Rectangle2D.Double(0, 0, Double.parseDouble(box[2]), Double.parseDouble(box[3]));

        assertThat(texts(svg))
                .allSatisfy(text -> assertThat(picture.contains(text.box()))
                        .as("%s in %s", text, picture)
                        .isTrue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.vpip.reports.chart.ChartExamples#charts")
    void noTwoTextsLieOnEachOther(String name, Chart chart) throws Exception {
        assertApart(texts(parse(svg(drawn(chart)))));
    }

    private static void assertApart(List<PlacedText> texts) {
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                assertThat(texts.get(i).box().intersects(texts.get(j).box()))
                        .as("%s and %s", texts.get(i), texts.get(j))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.vpip.reports.chart.ChartExamples#charts")
    void thePixelsAreTwiceTheSize(String name, Chart chart) throws Exception {
        String svg = svg(drawn(chart));
        BufferedImage image = ImageIO.read(folder.resolve("picture-fr.png").toFile());
        double width = Double.parseDouble(parse(svg).getDocumentElement().getAttribute("width"));

        assertThat(image.getWidth()).isEqualTo((int) (2 * width)).isEqualTo(1504);
        assertThat(image.getHeight()).isBetween(100, 4000);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.vpip.reports.chart.ChartExamples#charts")
    void theSameChartGivesTheSameBytes(String name, Chart chart) throws Exception {
        assertThat(svg(drawn(chart))).isEqualTo(svg(drawn(chart)));
    }

    @Test
    void theChartsOfAReportHaveNoTextsOnEachOther() throws Exception {
        for (Language language : Language.values()) {
            for (CaptionedChart chart : FindingExamples.report(
                            Audience.FUNDER, language, FindingExamples.oneOfEachKind())
                    .charts()
                    .toList()) {
                assertApart(texts(parse(svg(chart))));
            }
        }
    }

    @Test
    void titlesAreBoldForTheReaderToo() throws Exception {
        Element first = (Element) parse(svg(drawn(ChartExamples.flow(50))))
                .getElementsByTagName("text")
                .item(0);

        assertThat(inherited(first, "font-weight")).isEqualTo("bold");
    }

    @Test
    void aGroupKeepsItsColourWhoeverElseIsThere() {
        assertThat(Palette.group(2)).isEqualTo(Palette.group(2)).isNotEqualTo(Palette.group(3));
        assertThat(IntStream.range(0, 8).mapToObj(Palette::group))
                .doesNotHaveDuplicates()
                .doesNotContain(Palette.OTHER);
        assertThat(Palette.group(8)).isEqualTo(Palette.OTHER);
        assertThat(Palette.group(-1)).isEqualTo(Palette.OTHER);
    }

    @ParameterizedTest
    @MethodSource("choices")
    void choicesHaveDifferentColoursFromOneEndToTheOther(int choices) {
        assertThat(IntStream.range(0, choices).mapToObj(choice -> Palette.choice(choice, choices)))
                .doesNotHaveDuplicates();
    }

    static Stream<Integer> choices() {
        return Stream.of(2, 3, 4, 5, 6, 7);
    }
}
