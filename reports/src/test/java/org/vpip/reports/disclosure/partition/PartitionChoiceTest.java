package org.vpip.reports.disclosure.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vpip.reports.FindingExamples.change;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.details.NetworkTableDetails;
import org.vpip.analysis.finding.details.NetworkTableDetails.NetworkTableRow;
import org.vpip.analysis.finding.details.RegionDetails;
import org.vpip.analysis.finding.details.RegionDetails.RegionRow;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.instrument.ChoiceList;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.StudyDesign;
import org.vpip.instruments.study.folder.StudyReader;
import org.vpip.instruments.study.partition.AttributePartition;
import org.vpip.instruments.study.partition.MergedGroup;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NetworkFindingExamples;
import org.vpip.reports.NumberedPeople;

class PartitionChoiceTest {
    private static final StudyDesign DESIGN = StudyReader.read(
                    Path.of("src/test/resources/study").toAbsolutePath(), new Problems())
            .design();

    @Test
    void mergesSmallGroupsWithThoseThatCoverThem() {
        AttributePartition partition = chosen(DESIGN, "sector", breakdown("sector", 26, 20, 5, 1));
        assertThat(partition.isUnknownMerged()).isFalse();
        assertThat(partition.merged())
                .containsExactly(new MergedGroup(
                        "other",
                        new Wording(
                                "Other (Police, Mental health, Education)",
                                "Autres (Police, Santé mentale, Éducation)"),
                        List.of("b", "c", "d")));
    }

    @Test
    void countsThoseOfNoGroupByTheRestOfTheTotal() {
        AttributePartition partition = chosen(DESIGN, "sector", breakdown("sector", 40, 20, 12, 6));
        assertThat(partition.isUnknownMerged()).isTrue();
        assertThat(partition.remainder().orElseThrow().label())
                .isEqualTo(new Wording(
                        "Other or not known (Mental health, Education)",
                        "Autres ou inconnu (Santé mentale, Éducation)"));
        assertThat(chosen(DESIGN, "sector", breakdown("sector", 38, 20, 12, 6)).isFinest())
                .isTrue();
    }

    @Test
    void asksForTenInGroupsOfASensitiveAttribute() {
        Attribute role = attribute("role", true, "a", "b", "c");
        assertThat(chosen(with(role), "role", breakdown("role", 40, 22, 10, 8))
                        .remainder()
                        .orElseThrow()
                        .codes())
                .containsExactly("b", "c");
        Attribute open = attribute("role", false, "a", "b", "c");
        assertThat(chosen(with(open), "role", breakdown("role", 40, 22, 10, 8)).isFinest())
                .isTrue();
    }

    @Test
    void findsACodeForTheMergedGroupThatTheListLacks() {
        Attribute kind = attribute("kind", false, "a", "other", "OTHER_2", "b");
        List<Finding> findings = Stream.of(
                        size("kind", "a", 20),
                        size("kind", "other", 7),
                        size("kind", "OTHER_2", 9),
                        size("kind", "b", 3))
                .toList();
        MergedGroup rest = chosen(with(kind), "kind", findings).remainder().orElseThrow();
        assertThat(rest.code()).isEqualTo("other_3");
        assertThat(rest.codes()).containsExactly("other", "b");
    }

    @Test
    void drawingsDecideOnlyWhereNoBreakdownDoes() {
        Estimate picture = NetworkFindingExamples.picture("sector", NetworkFindingExamples.groups(20, 9, 8, 2), 0, 0);
        assertThat(chosen(DESIGN, "sector", List.of(picture))
                        .remainder()
                        .orElseThrow()
                        .codes())
                .containsExactly("c", "d");
        List<Finding> both = new ArrayList<>(breakdown("sector", 40, 20, 9, 11));
        both.add(picture);
        assertThat(chosen(DESIGN, "sector", both).isFinest()).isTrue();
    }

    @Test
    void readsTheSizesOfTablesOfTies() {
        NetworkTableDetails table = NetworkFindingExamples.mixing();
        assertThat(chosen(DESIGN, "sector", List.of(mixing(table))).isFinest()).isTrue();
        List<NetworkTableRow> rows = new ArrayList<>(table.rows());
        rows.set(1, new NetworkTableRow("b", OptionalInt.of(3), rows.get(1).cells()));
        NetworkTableDetails small =
                new NetworkTableDetails(table.kind(), table.relation(), true, table.attribute(), table.columns(), rows);
        assertThat(chosen(DESIGN, "sector", List.of(mixing(small)))
                        .remainder()
                        .orElseThrow()
                        .codes())
                .containsExactly("a", "b", "d");
    }

    private static Finding mixing(NetworkTableDetails table) {
        return NetworkFindingExamples.table("n9_mixing", "mixing(sector)", 0.8, table);
    }

    @Test
    void mergesProvincesByTheirPartOfTheCountry() {
        // in the order of the sheet: four of the Atlantic, Quebec, Ontario, three of the Prairies, BC, three
        // territories
        AttributePartition partition =
                chosen(with(attribute("region", false)), "region", reach(0, 2, 1, 4, 2, 6, 8, 1, 0, 1, 0, 1, 0, 0));
        assertThat(partition.named())
                .extracting(MergedGroup::code, group -> group.label().french())
                .containsExactly(tuple("atlantic", "Provinces de l’Atlantique"));
        assertThat(partition.remainder().orElseThrow().codes())
                .containsExactly("AB", "BC", "MB", "NT", "NU", "QC", "SK", "YT");
        assertThat(partition.remainder().orElseThrow().label())
                .isEqualTo(new Wording("8 other groups together", "8 autres groupes réunis"));
    }

    @Test
    void mergesPeopleOfUnknownRegionWithTheSmallestProvince() {
        AttributePartition partition =
                chosen(with(attribute("region", false)), "region", reach(2, 0, 0, 0, 0, 8, 12, 0, 0, 0, 0, 0, 0, 0));
        assertThat(partition.isUnknownMerged()).isTrue();
        assertThat(partition.group("QC")).isEqualTo(partition.group("")).isEqualTo(partition.group("NU"));
        assertThat(partition.group("ON")).isEqualTo("ON");
    }

    @Test
    void joinsARefusedGroupWithTheSmallestOther() {
        assertThat(coarser(AttributePartition.FINEST, 20, 12, 6))
                .hasValueSatisfying(partition -> assertThat(partition.merged())
                        .extracting(MergedGroup::codes)
                        .containsExactly(List.of("b", "c")));
    }

    @Test
    void joinsARefusedGroupWithTheRemainder() {
        AttributePartition before = chosen(DESIGN, "sector", breakdown("sector", 51, 20, 12, 10, 5, 4));

        assertThat(before.merged()).extracting(MergedGroup::codes).containsExactly(List.of("d", "e"));
        assertThat(coarser(before, 20, 12, 10, 5, 4))
                .hasValueSatisfying(partition -> assertThat(partition.merged())
                        .extracting(MergedGroup::codes)
                        .containsExactly(List.of("b", "d", "e")));
    }

    @Test
    void leavesTwoGroupsApart() {
        assertThat(coarser(AttributePartition.FINEST, 20, 12)).isEmpty();
    }

    /** Returns the partition with the second group refused. */
    private static Optional<AttributePartition> coarser(AttributePartition before, int... sizes) {
        List<Finding> findings = breakdown("sector", Arrays.stream(sizes).sum(), sizes);
        return PartitionChoice.coarser(
                DESIGN,
                DESIGN.attributes().get(0),
                FindingExamples.findings(findings.toArray(Finding[]::new)),
                before,
                Set.of("b"));
    }

    private static AttributePartition chosen(StudyDesign design, String attribute, List<Finding> findings) {
        return PartitionChoice.of(design, FindingExamples.findings(findings.toArray(Finding[]::new)))
                .of(attribute);
    }

    private static StudyDesign with(Attribute attribute) {
        return new StudyDesign(
                DESIGN.settings(),
                DESIGN.communities(),
                DESIGN.waves(),
                List.of(attribute),
                DESIGN.instruments(),
                DESIGN.regions(),
                DESIGN.plan());
    }

    private static Attribute attribute(String id, boolean sensitive, String... codes) {
        ChoiceList list = codes.length == 0
                ? null
                : new ChoiceList(
                        id,
                        Arrays.stream(codes)
                                .map(code -> new Choice(code, Wording.same(code)))
                                .toList());
        return new Attribute(id, Wording.same(id), list, sensitive, "");
    }

    /** One indicator of all people and of the groups a, b, c … */
    private static List<Finding> breakdown(String attribute, int everybody, int... groups) {
        Stream<Finding> parts = IntStream.range(0, groups.length)
                .mapToObj(i -> size(attribute, String.valueOf((char) ('a' + i)), groups[i]));
        return Stream.concat(Stream.of(change("p1").sampleSize(everybody).finding()), parts)
                .toList();
    }

    private static Finding size(String attribute, String code, int people) {
        return change("p1").forSubgroup(attribute, code).sampleSize(people).finding();
    }

    /** Members of each region, and those of none. */
    private static List<Finding> reach(int unknown, int... members) {
        List<RegionRow> rows = IntStream.range(0, members.length)
                .mapToObj(i -> new RegionRow(
                        DESIGN.regions().get(i).label(),
                        DESIGN.regions().get(i).group(),
                        OptionalInt.of(members[i]),
                        NumberedPeople.first(members[i]),
                        1000,
                        OptionalDouble.empty(),
                        OptionalInt.empty()))
                .toList();
        int known = IntStream.of(members).sum();
        return List.of(Estimate.withoutInference(
                FindingExamples.subject(
                        "d6", IndicatorRole.EXPLORATORY, "engagement:regions", "reach(region)", Subgroup.EVERYBODY),
                0.5,
                MeasurementUnit.PROPORTION,
                new AnalysisSample(known, known + unknown, Map.of()),
                new RegionDetails(rows, List.of()),
                FindingExamples.provenance()));
    }
}
