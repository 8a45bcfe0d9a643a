package org.vpip.app.ties;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.app.evaluation.LoadedStudy;
import org.vpip.app.evaluation.ReportContents;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.ProgressListener;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** A study folder of one network with every measure that a plan can ask for, and what an audience gets of it. */
record TieStudy(TieGraph graph, Path folder) {
    private static final List<String> METHODS = List.of(
            "density",
            "mean_degree",
            "reciprocity",
            "isolates",
            "transitivity",
            "centralization",
            "reach_two",
            "cross_group_share(sector)",
            "e_i_index(sector)",
            "mixing(sector)");

    static TieStudy write(TieGraph graph, Path folder) throws IOException {
        TieStudy study = new TieStudy(graph, folder);
        study.writeSetup();
        study.writePeople();
        return study;
    }

    private void sheet(String file, List<String> lines) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.write(path, lines);
    }

    private void writeSetup() throws IOException {
        sheet(
                "study.csv",
                List.of("key,value", "id,ties", "title_en,Ties", "title_fr,Liens", "kind,evaluation", "seed,1"));
        sheet("communities.csv", List.of("id,label_en,label_fr", "c,Community,Communauté"));
        sheet(
                "waves.csv",
                List.of(
                        "id,label_en,label_fr,role,opens,closes,instruments",
                        "t0,Start,Début,baseline,2024-09-16,2024-10-11,"));
        sheet("attributes.csv", List.of("id,label_en,label_fr,list,sensitive", "sector,Sector,Secteur,sectors,no"));
        List<String> codes = new ArrayList<>(List.of("list_name,name,label::English (en),label::French (fr)"));
        for (int group = 0; group < TieGraph.GROUPS; group++) {
            codes.add("sectors,g" + group + ",Group " + group + ",Groupe " + group);
        }
        sheet("choices.csv", codes);
        List<String> plan = new ArrayList<>(List.of("id,label_en,label_fr,source,method,waves,role,direction"));
        METHODS.forEach(
                method -> plan.add("n" + plan.size() + ",Ties,Liens,network:advice," + method + ",t0,exploratory,up"));
        sheet("plan/indicators.csv", plan);
    }

    private static String person(int number) {
        return String.format(Locale.ROOT, "P-%06d", number);
    }

    private void writePeople() throws IOException {
        List<String> people = new ArrayList<>(List.of("participant,community,language,joined,sector"));
        List<String> roster = new ArrayList<>(List.of("wave,community,participant,answered"));
        List<String> ties = new ArrayList<>(List.of("wave,community,from,to,relation"));
        for (int one = 0; one < graph.size(); one++) {
            people.add(person(one) + ",c,en,2024-01-01,g" + graph.group(one));
            roster.add("t0,c," + person(one) + ",yes");
            for (int other = 0; other < graph.size(); other++) {
                if (graph.has(one, other)) {
                    ties.add("t0,c," + person(one) + "," + person(other) + ",advice");
                }
            }
        }
        sheet("data/participants.csv", people);
        sheet("data/rosters.csv", roster);
        sheet("data/ties.csv", ties);
    }

    /** Returns the numbers that an audience gets, by the names that {@link TieGraph#measures} gives them. */
    Map<String, Double> published(Audience audience) {
        LoadedStudy loaded = LoadedStudy.read(folder);
        Map<String, Double> numbers = new TreeMap<>();
        ReportContents.of(loaded, List.of(audience), ProgressListener.SILENT).released().get(0).findings().stream()
                .filter(Shown.class::isInstance)
                .map(shown -> ((Shown) shown).finding())
                .filter(Estimate.class::isInstance)
                .forEach(estimate -> add((Estimate) estimate, numbers));
        return numbers;
    }

    private static void add(Estimate estimate, Map<String, Double> numbers) {
        String method = estimate.subject().method().id().replaceAll("\\(.*", "");
        if (estimate.details() instanceof NetworkDetails network) {
            numbers.put(method, estimate.value());
            numbers.put("#ties", (double) network.ties().observed());
            if (method.equals("cross_group_share") || method.equals("e_i_index")) {
                network.groups().internal().ifPresent(count -> numbers.put("#internal", (double) count));
                network.groups().external().ifPresent(count -> numbers.put("#external", (double) count));
            }
        } else if (estimate.details() instanceof NetworkTableDetails table && method.equals("mixing")) {
            table.rows().forEach(row -> {
                for (int column = 0; column < row.cells().size(); column++) {
                    String cell = row.id() + ">" + table.columns().get(column);
                    row.cells().get(column).ratio().ifPresent(ratio -> numbers.put(cell, ratio));
                }
            });
        }
    }

    /** Returns half the last digit that is printed of each number; counts are exact. */
    static Map<String, Double> halfDigits(Map<String, Double> published) {
        Map<String, Double> halves = new TreeMap<>();
        published
                .keySet()
                .forEach(name -> halves.put(name, name.startsWith("#") || name.equals("isolates") ? 0 : 0.005));
        return halves;
    }
}
