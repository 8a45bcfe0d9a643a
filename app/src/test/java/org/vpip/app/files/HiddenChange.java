package org.vpip.app.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.vpip.instruments.study.partition.AttributePartitions;

/** A change of a study that no reader outside research may notice. */
public enum HiddenChange {
    /** Every person has another pseudonym. */
    PSEUDONYMS {
        @Override
        void apply(StudyExcerpt study, AttributePartitions partitions, Random random) throws IOException {
            Map<String, String> names = new HashMap<>();
            List<Integer> numbers = new ArrayList<>();
            for (String member : study.members()) {
                numbers.add(numbers.size());
                names.put(member, "");
            }
            Collections.shuffle(numbers, random);
            names.replaceAll((member, none) -> "P-9Z" + (1000 + numbers.remove(0)));
            study.rename(member -> names.getOrDefault(member, member));
        }
    },
    /** The rows of the sheets are in another order. */
    ORDER {
        @Override
        void apply(StudyExcerpt study, AttributePartitions partitions, Random random) throws IOException {
            for (String file : SHEETS) {
                study.rewrite(file, lines -> {
                    List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
                    Collections.shuffle(rows, random);
                    rows.add(0, lines.get(0));
                    return rows;
                });
            }
        }
    },
    /** Two people with the same attributes have each other's answers, ties and meetings. */
    PEOPLE {
        @Override
        void apply(StudyExcerpt study, AttributePartitions partitions, Random random) throws IOException {
            List<String> people = study.lines("data/participants.csv");
            String[] pair = pair(people, (one, other) -> attributes(one).equals(attributes(other)), random);
            study.rename(member -> member.equals(pair[0]) ? pair[1] : member.equals(pair[1]) ? pair[0] : member);
            study.rewrite("data/participants.csv", lines -> people);
        }
    },
    /** Two people of one merged group of regions, who answered at the same waves, live in each other's region. */
    MERGED_CODES {
        @Override
        void apply(StudyExcerpt study, AttributePartitions partitions, Random random) throws IOException {
            List<String> people = study.lines("data/participants.csv");
            int region = List.of(people.get(0).split(",", -1)).indexOf("region");
            Map<String, List<String>> waves = waves(study);
            String[] pair = pair(
                    people,
                    (one, other) -> waves.getOrDefault(code(one, 0), List.of())
                                    .equals(waves.getOrDefault(code(other, 0), List.of()))
                            && !code(one, region).equals(code(other, region))
                            && partitions
                                    .of("region")
                                    .group(code(one, region))
                                    .equals(partitions.of("region").group(code(other, region))),
                    random);
            Map<String, String> codes = new HashMap<>();
            for (String row : people) {
                codes.put(row.split(",", -1)[0], code(row, region));
            }
            study.rewrite(
                    "data/participants.csv",
                    lines -> lines.stream()
                            .map(row -> row.startsWith(pair[0])
                                    ? with(row, region, codes.getOrDefault(pair[1], ""))
                                    : row.startsWith(pair[1])
                                            ? with(row, region, codes.getOrDefault(pair[0], ""))
                                            : row)
                            .toList());
        }
    };

    private static final List<String> SHEETS =
            List.of("data/participants.csv", "data/responses/practice.csv", "data/rosters.csv", "data/ties.csv");

    /** Columns of participants.csv before the attributes: pseudonym, community, language, date. */
    private static final int FIRST_ATTRIBUTE = 4;

    abstract void apply(StudyExcerpt study, AttributePartitions partitions, Random random) throws IOException;

    /** A relation of two rows of participants.csv. */
    private interface Likeness {
        boolean holds(String one, String other);
    }

    private static String[] pair(List<String> people, Likeness likeness, Random random) {
        List<String> rows = new ArrayList<>(people.subList(1, people.size()));
        Collections.shuffle(rows, random);
        for (String one : rows) {
            for (String other : rows) {
                if (!one.equals(other) && likeness.holds(one, other)) {
                    return new String[] {one.split(",", -1)[0], other.split(",", -1)[0]};
                }
            }
        }
        throw new IllegalStateException("there must be two such people");
    }

    /** Returns the waves at which each person answered: the groups are chosen by how many did. */
    private static Map<String, List<String>> waves(StudyExcerpt study) throws IOException {
        return study.lines("data/responses/practice.csv").stream()
                .skip(1)
                .collect(Collectors.groupingBy(
                        row -> code(row, 0),
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                rows -> rows.stream()
                                        .map(row -> code(row, 1))
                                        .sorted()
                                        .toList())));
    }

    private static List<String> attributes(String row) {
        List<String> cells = List.of(row.split(",", -1));
        return cells.subList(FIRST_ATTRIBUTE, cells.size());
    }

    private static String code(String row, int column) {
        return row.split(",", -1)[column];
    }

    private static String with(String row, int column, String code) {
        String[] cells = row.split(",", -1);
        cells[column] = code;
        return String.join(",", cells);
    }
}
