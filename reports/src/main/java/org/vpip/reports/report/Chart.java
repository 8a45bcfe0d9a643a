package org.vpip.reports.report;

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
    record Drawn(String file, String title, String subtitle, String description, String source, Chart chart) {}

    /** Before and after on 0 to 100, and the change with its interval. */
    record Change(
            String before,
            String after,
            String scale,
            String change,
            String unclear,
            String lowerIsBetter,
            List<ChangeRow> rows)
            implements Chart {
        public Change {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One measure.
     *
     * @param change in points of 100
     * @param clear whether the interval leaves zero out
     */
    record ChangeRow(
            String label,
            boolean lowerIsBetter,
            double before,
            double after,
            double change,
            Optional<Interval> interval,
            boolean clear) {}

    /** Answers on either side of the middle. */
    record Likert(List<LikertItem> items, String agree) implements Chart {
        public Likert {
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
    record Network(
            List<Person> people,
            List<String> groups,
            List<NetworkWave> waves,
            String across,
            String within,
            String silent)
            implements Chart {
        public Network {
            people = List.copyOf(people);
            groups = List.copyOf(groups);
            waves = List.copyOf(waves);
        }
    }

    /**
     * One person.
     *
     * @param group position in the list of groups; -1 when unknown or merged
     */
    record Person(double x, double y, int group) {}

    /** One wave: who is on the roster, who answered, who is tied to whom, by position in the list of people. */
    record NetworkWave(String title, List<Integer> present, List<Integer> answered, List<Line> lines) {
        public NetworkWave {
            present = List.copyOf(present);
            answered = List.copyOf(answered);
            lines = List.copyOf(lines);
        }
    }

    /** A tie between two positions. */
    record Line(int from, int to, boolean across) {}

    /** Boxes downwards: how many took part at each step. */
    record Flow(List<Step> steps) implements Chart {
        public Flow {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step.
     *
     * @param count people
     * @param share 0 to 1 of the first step
     * @param shown the number as it is read, with its share
     * @param last whether it is the step that the results rest on
     */
    record Step(String label, int count, double share, String shown, boolean last) {}

    /** Values by wave, one series a measure; for formats that draw their own charts. */
    record Bars(List<String> categories, List<Series> series, String axis, boolean percent) implements Chart {
        public Bars {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }

    /**
     * One series.
     *
     * @param values one for each category
     * @param shown the same as they are read
     */
    record Series(String name, List<Double> values, List<String> shown) {
        public Series {
            values = List.copyOf(values);
            shown = List.copyOf(shown);
        }
    }
}
