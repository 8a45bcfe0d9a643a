package org.vpip.reports.document;

import java.util.List;
import java.util.Optional;
import org.vpip.analysis.statistics.Interval;

/** The data of a chart, all of it released; drawing adds nothing. */
public sealed interface Chart {

    /**
     * A chart and the words that go with it.
     *
     * @param file name without ending, unique in the report
     * @param title the finding as a sentence
     * @param subtitle measure, unit, who, n
     * @param description what is seen, for whoever does not see it
     * @param source id, rule and seed, in small print
     */
    record CaptionedChart(String file, String title, String subtitle, String description, String source, Chart chart) {}

    /** Before and after on 0 to 100, and the change with its interval. */
    record ChangeChart(
            String beforeLabel,
            String afterLabel,
            String scaleLabel,
            String changeLabel,
            String unclearLabel,
            String lowerIsBetterLabel,
            List<ChangeRow> rows)
            implements Chart {
        public ChangeChart {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One measure.
     *
     * @param change in points of 100
     * @param isClear whether the interval leaves zero out
     */
    record ChangeRow(
            String label,
            boolean lowerIsBetter,
            double before,
            double after,
            double change,
            Optional<Interval> interval,
            boolean isClear) {}

    /** Answers on either side of the middle. */
    record LikertChart(List<LikertItem> items, String agreementLabel) implements Chart {
        public LikertChart {
            items = List.copyOf(items);
        }
    }

    /** One item: the labels of its choices and a bar for each wave. */
    record LikertItem(String label, List<String> choices, List<LikertBar> bars) {
        public LikertItem {
            choices = List.copyOf(choices);
            bars = List.copyOf(bars);
        }
    }

    /** Counts by choice at one wave. */
    record LikertBar(String wave, List<Integer> counts) {
        public LikertBar {
            counts = List.copyOf(counts);
        }
    }

    /**
     * A network at one or more waves, everybody in the same place.
     *
     * @param groups labels in the order of their colours; the last one is "other" where groups were merged
     */
    record SociogramChart(
            List<SociogramNode> nodes,
            List<String> groups,
            List<SociogramWave> waves,
            String crossGroupLabel,
            String withinGroupLabel,
            String nonrespondentLabel)
            implements Chart {
        public SociogramChart {
            nodes = List.copyOf(nodes);
            groups = List.copyOf(groups);
            waves = List.copyOf(waves);
        }
    }

    /**
     * One person.
     *
     * @param group position in the list of groups; -1 when unknown or merged
     */
    record SociogramNode(double x, double y, int group) {}

    /** One wave: who is on the roster, who answered, who is tied to whom, by position in the list of people. */
    record SociogramWave(
            String title, List<Integer> rosterNodes, List<Integer> respondentNodes, List<SociogramTie> ties) {
        public SociogramWave {
            rosterNodes = List.copyOf(rosterNodes);
            respondentNodes = List.copyOf(respondentNodes);
            ties = List.copyOf(ties);
        }
    }

    /** A tie between two positions. */
    record SociogramTie(int from, int to, boolean isCrossGroup) {}

    /** Boxes downwards: how many took part at each step. */
    record ParticipantFlowChart(List<FlowStep> steps) implements Chart {
        public ParticipantFlowChart {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step.
     *
     * @param count people
     * @param share 0 to 1 of the first step
     * @param displayText the number as it is read, with its share
     * @param isLast whether it is the step that the results rest on
     */
    record FlowStep(String label, int count, double share, String displayText, boolean isLast) {}

    /** Values by wave, one series a measure; for formats that draw their own charts. */
    record BarChart(List<String> categories, List<BarSeries> series, String axisLabel, boolean isPercent)
            implements Chart {
        public BarChart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }

    /**
     * One series.
     *
     * @param values one for each category
     * @param displayTexts the same as they are read
     */
    record BarSeries(String name, List<Double> values, List<String> displayTexts) {
        public BarSeries {
            values = List.copyOf(values);
            displayTexts = List.copyOf(displayTexts);
        }
    }
}
