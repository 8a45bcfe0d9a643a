package org.vpip.app.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.vpip.app.attack.survey.SurveyFolder;
import org.vpip.app.attack.survey.SurveyVariable;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.partition.AttributePartitions;
import org.vpip.instruments.tabular.SheetReader;
import org.vpip.instruments.tabular.SheetRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An attack on everything that was published of one study, one report after the other. */
public final class ReleaseAttack {
    private final List<PublishedReport> reports = new ArrayList<>();

    /** A report, the study that it was made of, and the groups that it merges. */
    private record PublishedReport(String name, Path folder, SurveyFolder study, AttributePartitions groups) {
        JsonNode json() throws IOException {
            return JsonMapper.shared().readTree(Files.readString(folder.resolve("findings.json")));
        }

        boolean isForLeads() throws IOException {
            return "lead".equals(json().get("audience").asString());
        }
    }

    /** Adds a folder with findings.csv and findings.json. */
    public void add(Path report, Path study, AttributePartitions groups) throws IOException {
        String name = "report " + (reports.size() + 1);
        reports.add(new PublishedReport(name, report, SurveyFolder.read(study), groups));
    }

    /** Returns everything that can be worked out too closely: by leads, who read all, and by others, for whom the rule of ten holds. */
    public List<ReportLeak> leaks() throws IOException {
        List<PublishedReport> others = new ArrayList<>();
        for (PublishedReport report : reports) {
            if (!report.isForLeads()) {
                others.add(report);
            }
        }
        Set<ReportLeak> leaks = new LinkedHashSet<>();
        if (others.size() < reports.size()) {
            leaks.addAll(leaks(reports, Crowd.FEW));
        }
        if (!others.isEmpty()) {
            leaks.addAll(leaks(others, Crowd.FEW_SENSITIVE));
        }
        return List.copyOf(leaks);
    }

    private static List<ReportLeak> leaks(List<PublishedReport> reports, int fewestSensitive) throws IOException {
        Set<String> people = new LinkedHashSet<>();
        reports.forEach(report -> people.addAll(report.study().people().keySet()));
        List<String> everybody = List.copyOf(people);
        List<ReportReading> readings = new ArrayList<>();
        for (PublishedReport report : reports) {
            readings.add(read(report, everybody, fewestSensitive));
        }
        List<HeadCount> counts =
                readings.stream().flatMap(reading -> reading.counts().stream()).toList();
        List<AnswerFact> facts =
                readings.stream().flatMap(reading -> reading.facts().stream()).toList();
        List<Crowd> crowds =
                readings.stream().flatMap(reading -> reading.crowds().stream()).toList();
        List<Crowd> parts =
                readings.stream().flatMap(reading -> reading.parts().stream()).toList();
        List<ReportLeak> leaks = new ArrayList<>(new SizeAttack(counts, crowds, parts).leaks());
        facts.stream().map(AnswerFact::variable).distinct().forEach(variable -> {
            List<AnswerFact> about = facts.stream()
                    .filter(fact -> fact.variable().equals(variable))
                    .toList();
            TrueAnswers truth = new PublishedTruth(reports, everybody);
            leaks.addAll(new AnswerAttack(truth, variable, about, counts).ofKnownPeople());
            leaks.addAll(new AnswerAttack(truth, variable, about, counts).ofUnknownPeople());
        });
        return leaks;
    }

    /** The answers in the last study that has them. */
    private record PublishedTruth(List<PublishedReport> reports, List<String> everybody) implements TrueAnswers {
        @Override
        public double value(int person, SurveyVariable variable, String wave) {
            return Stream.iterate(reports.size() - 1, i -> i >= 0, i -> i - 1)
                    .map(i -> reports.get(i).study().value(everybody.get(person), variable, wave))
                    .filter(OptionalDouble::isPresent)
                    .findFirst()
                    .orElseThrow()
                    .getAsDouble();
        }

        @Override
        public boolean isAtHand(int person) {
            PublishedReport last = reports.get(reports.size() - 1);
            return last.study().people().containsKey(everybody.get(person));
        }
    }

    private static ReportReading read(PublishedReport report, List<String> everybody, int fewestSensitive)
            throws IOException {
        ReportReading reading =
                new ReportReading(report.study(), report.groups(), everybody, report.name(), fewestSensitive);
        Path csv = report.folder().resolve("findings.csv");
        List<SheetRow> rows =
                SheetReader.read(csv, "findings.csv", new Problems()).get(0).rows();
        JsonNode findings = report.json().get("findings");
        for (int i = 0; i < rows.size(); i++) {
            reading.read(new PublishedRow(findings.get(i), rows.get(i)));
        }
        return reading;
    }
}
