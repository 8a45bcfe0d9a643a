package org.vpip.instruments.study.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vpip.instruments.engagement.Initiative;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.Problems;
import org.vpip.instruments.study.Region;
import org.vpip.instruments.tabular.Sheet;
import org.vpip.instruments.wording.Wording;

class RegionReaderTest {
    private final Problems problems = new Problems();

    @Test
    void everyShippedRegionHasItsChiefTimeZone() {
        for (String set : List.of("canada", "australia")) {
            assertThat(RegionReader.read(Optional.empty(), set, problems))
                    .isNotEmpty()
                    .allSatisfy(region -> assertThat(region.zone()).isPresent());
        }
        assertThat(RegionReader.read(Optional.empty(), "canada", problems)
                        .get(0)
                        .zone())
                .contains(ZoneId.of("America/St_Johns"));
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void labelsAGroupOfRegionsInBothLanguagesOrNone() {
        assertThat(RegionReader.read(Optional.empty(), "canada", problems)
                        .get(0)
                        .groupLabel())
                .isEqualTo(new Wording("Atlantic provinces", "Provinces de l’Atlantique"));
        Sheet sheet = sheet(
                "regions.csv",
                "set,code,label_en,label_fr,group,group_en,group_fr",
                "s,A,A,A,west,West,Ouest",
                "s,B,B,B,east,East,",
                "s,C,C,C,,,");
        assertThat(RegionReader.read(Optional.of(sheet), "s", problems).stream().map(Region::groupLabel))
                .containsExactly(new Wording("West", "Ouest"), new Wording("East", ""), Wording.NONE);
        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_FRENCH);
            assertThat(problem.place().row()).isEqualTo(3);
            assertThat(problem.place().column()).isEqualTo("group_fr");
        });
    }

    @Test
    void aZoneWithoutANameIsAProblemAndABlankOneIsNone() {
        Sheet sheet = sheet(
                "regions.csv",
                "set,code,label_en,label_fr,timezone",
                "s,A,A,A,+05:00",
                "s,B,B,B,",
                "s,C,C,C,Europe/Lisbon");
        assertThat(RegionReader.read(Optional.of(sheet), "s", problems).stream().map(Region::zone))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(ZoneId.of("Europe/Lisbon")));
        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_ZONE);
            assertThat(problem.place().row()).isEqualTo(2);
            assertThat(problem.place().column()).isEqualTo("timezone");
        });
    }

    @Test
    void initiativesNeedARegionOfTheStudysSet() {
        Sheet sheet = sheet(
                "data/registers/initiatives.csv",
                "id,region,source,date",
                "i1,qc,register,2026-01-31",
                "i2,Atlantis,,",
                "i1,ON,,",
                "i3,,,",
                "i4,ON,,soon");
        List<Region> canada = RegionReader.read(Optional.empty(), "canada", problems);
        assertThat(InitiativeReader.read(sheet, canada, problems))
                .containsExactly(new Initiative("i1", "qc"), new Initiative("i4", "ON"));
        assertThat(problems.list())
                .extracting(Problem::code)
                .containsExactly(
                        ProblemCode.UNKNOWN_REFERENCE,
                        ProblemCode.ID_TWICE,
                        ProblemCode.BLANK_CELL,
                        ProblemCode.NOT_A_DATE);
    }

    private static Sheet sheet(String name, String header, String... rows) {
        List<Sheet.NumberedRow> cells = new ArrayList<>();
        for (String row : rows) {
            cells.add(new Sheet.NumberedRow(cells.size() + 2, Arrays.asList(row.split(",", -1))));
        }
        return Sheet.of(name, "sheet", List.of(header.split(",")), cells);
    }
}
