package org.vpip.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.vpip.analysis.statistics.Interval;
import org.vpip.reports.document.Chart.BarChart;
import org.vpip.reports.document.Chart.BarSeries;
import org.vpip.reports.document.Chart.BlockGraphChart;
import org.vpip.reports.document.Chart.BlockLine;
import org.vpip.reports.document.Chart.BlockNode;
import org.vpip.reports.document.Chart.BlockPanel;
import org.vpip.reports.document.Chart.ChangeChart;
import org.vpip.reports.document.Chart.ChangeNumerals;
import org.vpip.reports.document.Chart.ChangeRow;
import org.vpip.reports.document.Chart.ChangeValues;
import org.vpip.reports.document.Chart.FlowStep;
import org.vpip.reports.document.Chart.LikertBar;
import org.vpip.reports.document.Chart.LikertChart;
import org.vpip.reports.document.Chart.LikertItem;
import org.vpip.reports.document.Chart.ParticipantFlowChart;
import org.vpip.reports.document.Chart.SociogramChart;
import org.vpip.reports.document.Chart.SociogramNode;
import org.vpip.reports.document.Chart.SociogramTie;
import org.vpip.reports.document.Chart.SociogramWave;

/** Each kind of chart with nothing, one thing and many, and with labels longer than anybody should write. */
final class ChartExamples {
    static final String LONG = "Capacité perçue d’intervenir auprès de personnes qui refusent l’accompagnement "
            + "proposé : changement observé après douze mois de participation";

    private ChartExamples() {}

    private static ChangeRow row(String label, double before, double change, double margin) {
        Optional<Interval> interval =
                margin == 0 ? Optional.empty() : Optional.of(new Interval(change - margin, change + margin, 0.95));
        return new ChangeRow(
                label,
                change < 0,
                new ChangeValues(before, before + change, change, interval),
                new ChangeNumerals(
                        String.valueOf(Math.round(before)),
                        String.valueOf(Math.round(before + change)),
                        String.valueOf(Math.round(change))),
                Math.abs(change) > margin && margin > 0);
    }

    private static ChangeChart change(ChangeRow... rows) {
        return new ChangeChart(
                "Début de la participation",
                "Six mois plus tard",
                "Score, 0 à 100",
                "Changement et intervalle à 95 %",
                "intervalle touchant zéro",
                "moins, c’est mieux",
                List.of(rows));
    }

    private static LikertChart likert(String label, int... counts) {
        List<String> choices = IntStream.rangeClosed(1, counts.length)
                .mapToObj(choice -> choice == 1 ? "Fortement en désaccord / En désaccord" : "Choix " + choice)
                .toList();
        List<Integer> bars = IntStream.of(counts).boxed().toList();
        LikertItem item = new LikertItem(
                label, choices, List.of(new LikertBar("Début", bars), new LikertBar("Après 12 mois", bars)));
        return new LikertChart(List.of(item, item), "moitié haute");
    }

    private static SociogramChart network(int people, int groups, int waves) {
        Random random = new Random(people);
        List<SociogramNode> persons = IntStream.range(0, people)
                .mapToObj(
                        i -> new SociogramNode(random.nextDouble(), random.nextDouble(), groups == 0 ? -1 : i % groups))
                .toList();
        List<String> labels = new ArrayList<>(IntStream.range(0, groups)
                .mapToObj(group -> "Services aux personnes nouvellement arrivées " + group)
                .toList());
        labels.add("Autre ou inconnu");
        List<Integer> all = IntStream.range(0, people).boxed().toList();
        List<SociogramTie> lines = people < 2
                ? List.of()
                : IntStream.range(0, 2 * people)
                        .mapToObj(i -> new SociogramTie(i % people, (i * 7 + 1) % people, i % 3 == 0))
                        .toList();
        return new SociogramChart(
                persons,
                labels,
                IntStream.range(0, waves)
                        .mapToObj(wave -> new SociogramWave("Vague " + wave, all, all.subList(0, people / 2), lines))
                        .toList(),
                "entre groupes",
                "dans un groupe",
                "n’a pas répondu",
                false);
    }

    private static BlockGraphChart blocks(int groups, int waves, boolean directed) {
        List<BlockNode> nodes = IntStream.range(0, groups)
                .mapToObj(group -> new BlockNode(group, (group + 1.0) / groups))
                .toList();
        List<BlockLine> lines = IntStream.range(0, groups * groups)
                .filter(pair -> directed || pair / groups <= pair % groups)
                .mapToObj(pair -> new BlockLine(
                        pair / groups, pair % groups, pair % 5 == 4 ? OptionalInt.empty() : OptionalInt.of(pair % 5)))
                .toList();
        return new BlockGraphChart(
                IntStream.range(0, groups)
                        .mapToObj(group -> group == 1 ? LONG : "Groupe " + group)
                        .toList(),
                IntStream.range(0, waves)
                        .mapToObj(wave -> new BlockPanel("Vague " + wave, nodes, lines))
                        .toList(),
                directed,
                List.of("moins de la moitié", "de la moitié à autant", "d’autant au double", "le double ou plus"),
                "masqué");
    }

    static ParticipantFlowChart flow(int... counts) {
        return new ParticipantFlowChart(IntStream.range(0, counts.length)
                .mapToObj(i -> new FlowStep(
                        i == 0 ? "Membres sollicités" : LONG,
                        counts[i],
                        counts[0] == 0 ? 0 : (double) counts[i] / counts[0],
                        counts[i] + " (100 %)",
                        i == counts.length - 1))
                .toList());
    }

    private static BarChart bars(int measures, int waves) {
        return new BarChart(
                IntStream.range(0, measures)
                        .mapToObj(i -> i == 0 ? LONG : "Mesure " + i)
                        .toList(),
                IntStream.range(0, waves)
                        .mapToObj(wave -> new BarSeries(
                                "Vague " + wave,
                                IntStream.range(0, measures)
                                        .mapToObj(i -> i / 8.0)
                                        .toList(),
                                IntStream.range(0, measures)
                                        .mapToObj(i -> i * 12 + " %")
                                        .toList()))
                        .toList(),
                "part",
                true);
    }

    static Stream<Arguments> charts() {
        ChangeRow[] many = IntStream.range(0, 12)
                .mapToObj(i -> row(i % 2 == 0 ? LONG : "Confiance", 8 * i, 4 * (i - 4) / 2.0, 3 + i))
                .toArray(ChangeRow[]::new);
        return Stream.of(
                Arguments.of("change none", change()),
                Arguments.of("change one", change(row("Confiance", 60, 9, 5))),
                Arguments.of("change of one person", change(row("Confiance", 60, 9, 0))),
                Arguments.of(
                        "change at the ends", change(row("De 0 à 100", 0, 100, 30), row("De 100 à 0", 100, -100, 30))),
                Arguments.of("change nothing", change(row(LONG, 50, 0, 0.2))),
                Arguments.of("change many", change(many)),
                Arguments.of("answers none", new LikertChart(List.of(), "haut")),
                Arguments.of("answers of nobody", likert("Question", 0, 0)),
                Arguments.of("answers of one", likert("Question", 0, 1)),
                Arguments.of("answers 2", likert(LONG, 12, 40)),
                Arguments.of("answers 5", likert(LONG, 5, 6, 7, 8, 9)),
                Arguments.of("answers 7", likert(LONG, 5, 6, 7, 8, 9, 5, 5)),
                Arguments.of("answers 11", likert(LONG, 5, 6, 7, 8, 9, 5, 6, 7, 8, 9, 20)),
                Arguments.of("network of nobody", network(0, 0, 1)),
                Arguments.of("network of one", network(1, 1, 1)),
                Arguments.of("network 54", network(54, 4, 2)),
                Arguments.of("network 11 groups", network(54, 11, 2)),
                Arguments.of("network 3 waves", network(30, 3, 3)),
                Arguments.of("groups one", blocks(1, 1, true)),
                Arguments.of("groups 6", blocks(6, 2, true)),
                Arguments.of("groups 12", blocks(12, 1, false)),
                Arguments.of("flow one", flow(50)),
                Arguments.of("flow nobody", flow(0, 0)),
                Arguments.of("flow three waves", flow(1234, 1000, 800, 600, 5)),
                Arguments.of("bars one", bars(1, 1)),
                Arguments.of("bars none", bars(0, 1)),
                Arguments.of("bars many", bars(8, 3)));
    }
}
