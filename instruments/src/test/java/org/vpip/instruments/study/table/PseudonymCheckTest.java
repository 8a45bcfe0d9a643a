package org.vpip.instruments.study.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vpip.instruments.StudyFixture;

/** Addresses and names in place of pseudonyms, and codes that must not be mistaken for them. */
class PseudonymCheckTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noah.1@exemple.ca",
                " Ann@Secret.org ",
                "+1 514 555 0123",
                "+61412345678",
                "514-555-0123",
                "(514) 555-0123",
                "1-514-555-0123",
                "(02) 9555 0123",
                "0412 345 678",
                "01 23 45 67 89",
                "Noah Tremblay",
                "Tremblay, Noah",
                "Élodie Côté-Roy",
                "Sean O’Brien",
                "Mary J. Smith",
                "Ana de la Cruz",
                "Noah\u00A0Tremblay"
            })
    void recognisesWhatIdentifiesAPerson(String text) {
        assertThat(PseudonymCheck.isPersonal(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P-001",
                "P 001",
                "5145550123",
                "123-456",
                "2026-03-15-001",
                "2026-03-15 10:00",
                "R_2aB9xKq",
                "0f8fad5b-d9cb-469f-a165-70867728950e",
                "@anon",
                "Valjean",
                "Participant Two",
                "Membre Deux",
                "Répondante Une",
                "Mr Hi 2",
                "QC ON",
                "red fox",
                "K7 Alpha",
                ""
            })
    void letsCodesPass(String text) {
        assertThat(PseudonymCheck.isPersonal(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "data/participants.csv, 'noah@exemple.ca,north,en,2024-01-01,police', participant",
        "data/responses/practice.csv, 'Noah Tremblay,t0,1,2,,,,', participant",
        "data/ties.csv, 't0,north,P-1,514-555-0123,advice', to",
        "data/ties.csv, 't0,north,Ann Roy,P-2,advice', from",
        "data/rosters.csv, 't0,north,ann@x.org,yes', participant"
    })
    void refusesThemInEachTableWithTheirPlace(String table, String row, String column) {
        StudyFixture study = StudyFixture.correct().adding(table, row);
        assertThat(study.problems(folder))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("PERSONAL_PSEUDONYM " + table)
                        .endsWith(column));
    }

    @Test
    void refusesThemInAMappedFileOnceForEachCell() {
        StudyFixture study = StudyFixture.correct().mapped("""
                        file,table,source_column,target,wave,community
                        raw.csv,responses,login,participant,,
                        raw.csv,responses,q,practice/se_1,t0,north
                        """).with("raw.csv", "login,q\nnoah@exemple.ca,1\nP-2,2\n");
        assertThat(study.problems(folder).stream().filter(line -> line.startsWith("PERSONAL_PSEUDONYM")))
                .singleElement()
                .asString()
                .contains("raw.csv", "login");
    }

    @Test
    void anAliasMayBeAnAddress() {
        StudyFixture study = StudyFixture.correct()
                .with("data/aliases.csv", "alias,participant\nnoah@exemple.ca,P-1\nNoah Roy,P-1\n");
        assertThat(study.problems(folder)).isEmpty();
        study.adding("data/aliases.csv", "noah,Noah Tremblay");
        assertThat(study.problems(folder)).anyMatch(line -> line.startsWith("PERSONAL_PSEUDONYM data/aliases.csv"));
    }
}
