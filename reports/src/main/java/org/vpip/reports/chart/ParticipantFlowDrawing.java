package org.vpip.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.vpip.reports.document.Chart;
import org.vpip.reports.document.Chart.FlowStep;

/** A drawing of the participant flow: boxes as wide as their share of the first, those that results use in petrol. */
record ParticipantFlowDrawing(Chart.ParticipantFlowChart chart) implements ChartDrawing {
    private static final double BOX = 40;
    private static final double STEP = 54;
    private static final double LEFT = 250;

    @Override
    public double height() {
        return STEP * chart.steps().size();
    }

    @Override
    public void paint(Graphics2D surface, Rectangle2D area) {
        surface.setColor(Color.WHITE);
        surface.fill(area);
        double room = area.getWidth() - LEFT - 110;
        for (int i = 0; i < chart.steps().size(); i++) {
            double top = area.getY() + i * STEP + (STEP - BOX) / 2;
            paint(surface, chart.steps().get(i), area.getX(), top, room);
            if (i + 1 < chart.steps().size()) {
                surface.setColor(Palette.EDGE);
                surface.setStroke(new BasicStroke(1.5f));
                double x = area.getX() + LEFT + 14;
                surface.draw(new Line2D.Double(x, top + BOX, x, top + STEP));
            }
        }
    }

    private static void paint(Graphics2D surface, FlowStep step, double left, double top, double room) {
        double width = Math.max(6, room * step.share());
        RoundRectangle2D box = new RoundRectangle2D.Double(left + LEFT, top, width, BOX, 8, 8);
        surface.setColor(step.isLast() ? Palette.PETROL : Palette.SUNKEN);
        surface.fill(box);
        surface.setColor(step.isLast() ? Palette.PETROL : Palette.EDGE);
        surface.setStroke(new BasicStroke(1));
        surface.draw(box);
        surface.setFont(step.isLast() ? Fonts.bold(13) : Fonts.regular(13));
        surface.setColor(Palette.INK);
        float line = (float) (top + BOX / 2 + 5);
        List<String> lines = TextWrapper.wrap(step.label(), Fonts.regular(13), LEFT - 20, 2);
        float y = line - (lines.size() - 1) * 8;
        for (String text : lines) {
            surface.drawString(text, (float) left, y);
            y += 16;
        }
        surface.setFont(Fonts.bold(16));
        surface.drawString(step.displayText(), (float) (left + LEFT + width + 10), line);
    }
}
