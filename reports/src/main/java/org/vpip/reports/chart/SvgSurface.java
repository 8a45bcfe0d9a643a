package org.vpip.reports.chart;

import java.util.ArrayList;
import java.util.List;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A surface that draws into an SVG document. Texts in a bold font file also have a bold weight, and the font has
 * substitutes for readers without it.
 */
final class SvgSurface extends SVGGraphics2D {
    private static final String FAMILIES = "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

    private final List<Boolean> bold = new ArrayList<>();

    private SvgSurface(SVGGeneratorContext context) {
        super(context, false);
    }

    static SvgSurface forDocument(Document document) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment("vPiP Impact");
        context.setPrecision(2);
        return new SvgSurface(context);
    }

    @Override
    public void drawString(String text, float x, float y) {
        bold.add(getFont().getFontName().contains("Bold"));
        super.drawString(text, x, y);
    }

    /** Returns the drawing and removes it from this surface. */
    Element element() {
        Element root = getRoot();
        name(root);
        NodeList all = root.getElementsByTagName("*");
        int text = 0;
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            name(element);
            if (element.getTagName().equals("text") && text < bold.size() && bold.get(text++)) {
                element.setAttribute("font-weight", "bold");
            }
        }
        return root;
    }

    private static void name(Element element) {
        if (element.hasAttribute("font-family")) {
            element.setAttribute("font-family", FAMILIES);
        }
    }
}
