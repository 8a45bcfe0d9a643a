package org.vpip.reports.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vpip.analysis.statistics.Interval;

/** The released data of a chart. */
public sealed interface Chart {
    /** Returns whether the drawing is published as an image only, whose file has no places, order or ends of lines. */
    default boolean isRaster() {
        return false;
    }

    /**
     * A chart with its captions.
     *
     * @param file name without extension, unique in the report
     * @param title the finding as a sentence
     * @param subtitle measure, unit, people and n
     * @param description alternative text for readers who cannot see the chart
     * @param source id, rule and seed
     */
    record CaptionedChart(String file, String title, String subtitle, String description, String source, Chart chart) {}

    /** Scores of two waves on 0 to 100, and their change with its interval. */
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
     * A measure in a chart of change.
     *
     * @param hasChanged whether the verdict is a rise or a fall
     */
    record ChangeRow(
            String label, boolean lowerIsBetter, ChangeValues values, ChangeNumerals numerals, boolean hasChanged) {}

    /** The positions of two scores and of their change with its interval, in points of 100. */
    record ChangeValues(double before, double after, double change, Optional<Interval> interval) {}

    /** The formatted scores and change, rounded together. */
    record ChangeNumerals(String before, String after, String change) {}

    /**
     * Changes of communities and their mean, one below the other.
     *
     * @param decimalMark of the numbers on the axis
     * @param communities in the order of the study
     * @param prediction of another community
     */
    record ForestChart(
            String axisLabel,
            char decimalMark,
            String predictionLabel,
            List<ForestRow> communities,
            ForestRow pooled,
            Interval prediction)
            implements Chart {
        public ForestChart {
            communities = List.copyOf(communities);
        }
    }

    /**
     * A line in a forest plot.
     *
     * @param numerals the value as formatted
     * @param share of the people, 0 to 1
     */
    record ForestRow(String label, String numerals, double value, Optional<Interval> interval, double share) {}

    /** Answers to agreement items, as bars that diverge from the middle choice. */
    record LikertChart(List<LikertItem> items, String agreementLabel) implements Chart {
        public LikertChart {
            items = List.copyOf(items);
        }
    }

    /** An item: the labels of its choices and a bar for each wave. */
    record LikertItem(String label, List<String> choices, List<LikertBar> bars) {
        public LikertItem {
            choices = List.copyOf(choices);
            bars = List.copyOf(bars);
        }
    }

    /** The counts of each choice at one wave. */
    record LikertBar(String wave, List<Integer> counts) {
        public LikertBar {
            counts = List.copyOf(counts);
        }
    }

    /**
     * People and their ties at one or more waves.
     *
     * @param groups labels in the order of their colours; the last one labels people of unknown or merged groups
     * @param isRaster whether it is published as an image only
     */
    record SociogramChart(
            List<SociogramNode> nodes,
            List<String> groups,
            List<SociogramWave> waves,
            String crossGroupLabel,
            String withinGroupLabel,
            String nonrespondentLabel,
            boolean isRaster)
            implements Chart {
        public SociogramChart {
            nodes = List.copyOf(nodes);
            groups = List.copyOf(groups);
            waves = List.copyOf(waves);
        }
    }

    /**
     * A person in a sociogram.
     *
     * @param x 0 to 1 from the left
     * @param y 0 to 1 from the top
     * @param group position in the list of groups; -1 if unknown or merged
     */
    record SociogramNode(double x, double y, int group) {}

    /** The roster, respondents and ties of one wave; people are positions in the list of nodes. */
    record SociogramWave(
            String title, List<Integer> rosterNodes, List<Integer> respondentNodes, List<SociogramTie> ties) {
        public SociogramWave {
            rosterNodes = List.copyOf(rosterNodes);
            respondentNodes = List.copyOf(respondentNodes);
            ties = List.copyOf(ties);
        }
    }

    /** A tie between two nodes, by position. */
    record SociogramTie(int from, int to, boolean isCrossGroup) {}

    /**
     * Groups and the strength of the ties between them at one or more waves.
     *
     * @param groups labels in the order of their colours
     * @param isDirected whether lines lead from one group to another
     * @param strengthLabels of the classes of strength, from the weakest
     * @param withheldLabel of ties that are not published
     */
    record BlockGraphChart(
            List<String> groups,
            List<BlockPanel> waves,
            boolean isDirected,
            List<String> strengthLabels,
            String withheldLabel)
            implements Chart {
        public BlockGraphChart {
            groups = List.copyOf(groups);
            waves = List.copyOf(waves);
            strengthLabels = List.copyOf(strengthLabels);
        }
    }

    /** The groups and lines of one wave. */
    record BlockPanel(String title, List<BlockNode> nodes, List<BlockLine> lines) {
        public BlockPanel {
            nodes = List.copyOf(nodes);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A group in a block graph.
     *
     * @param group position in the list of groups
     * @param share of the people of the largest group; 1 where people are not published
     */
    record BlockNode(int group, double share) {}

    /**
     * Ties between two groups, or within one.
     *
     * @param from position in the list of groups
     * @param strength class of strength from 0; empty where it is not published
     */
    record BlockLine(int from, int to, OptionalInt strength) {}

    /** The numbers of participants at successive steps. */
    record ParticipantFlowChart(List<FlowStep> steps) implements Chart {
        public ParticipantFlowChart {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step of the participant flow.
     *
     * @param count people
     * @param share of the first step, 0 to 1
     * @param displayText the formatted count with its share
     * @param isLast whether the results are based on this step
     */
    record FlowStep(String label, int count, double share, String displayText, boolean isLast) {}

    /** Clustered bars: a value for each category and series. */
    record BarChart(List<String> categories, List<BarSeries> series, String axisLabel, boolean isPercent)
            implements Chart {
        public BarChart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }

    /**
     * A series of bars.
     *
     * @param values one for each category
     * @param displayTexts the formatted values
     */
    record BarSeries(String name, List<Double> values, List<String> displayTexts) {
        public BarSeries {
            values = List.copyOf(values);
            displayTexts = List.copyOf(displayTexts);
        }
    }
}
