package org.vpip.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vpip.instruments.tabular.SheetWriter;

/**
 * Study for measuring speed: one questionnaire of forty required five-point items, on four pages of ten, in both
 * languages.
 *
 * <p>It is for fictitious people, in a wave that never closes.
 *
 * @param people number of people
 */
public record ReferenceStudy(int people) {
    private static final int PAGES = 4;
    private static final int ITEMS_PER_PAGE = 10;
    private static final List<String> LABELS = List.of("label::English (en)", "label::French (fr)");

    public void write(Path folder) throws IOException {
        sheet(
                folder,
                "study.csv",
                List.of("key", "value"),
                List.of(
                        List.of("id", "reference"),
                        List.of("title_en", "Reference questionnaire"),
                        List.of("title_fr", "Questionnaire de référence"),
                        List.of("kind", "evaluation")));
        sheet(
                folder,
                "communities.csv",
                List.of("id", "label_en", "label_fr"),
                List.of(List.of("c", "Reference", "Référence")));
        sheet(
                folder,
                "waves.csv",
                List.of("id", "label_en", "label_fr", "role", "opens", "instruments"),
                List.of(List.of("t0", "Now", "Maintenant", "baseline", "2020-01-01", "reference")));
        sheet(
                folder,
                "plan/indicators.csv",
                List.of("id", "label_en", "label_fr", "source", "method", "waves", "role", "direction"),
                List.of(List.of(
                        "x", "First item", "Premier item", "item:q1", "distribution", "t0", "exploratory", "up")));
        sheet(
                folder,
                "consent.csv",
                List.of("tier", "version", "question_en", "question_fr"),
                List.of(List.of("survey", "1", "Answer the questionnaire", "Répondre au questionnaire")));
        sheet(
                folder,
                "instruments/reference/_meta.csv",
                List.of("key", "value"),
                List.of(List.of("items_per_screen", String.valueOf(ITEMS_PER_PAGE))));
        instrument(folder);
        participants(folder);
    }

    private static void sheet(Path folder, String place, List<String> header, List<List<String>> rows)
            throws IOException {
        SheetWriter.write(folder.resolve(place), header, rows);
    }

    private static void instrument(Path folder) throws IOException {
        List<String> header = new ArrayList<>(List.of("type", "name"));
        header.addAll(LABELS);
        header.addAll(List.of("required", "appearance"));
        List<List<String>> rows = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            String part = String.valueOf(page + 1);
            rows.add(List.of("begin_group", "page_" + part, "Part " + part, "Partie " + part, "", "table-list"));
            for (int i = 1; i <= ITEMS_PER_PAGE; i++) {
                int item = page * ITEMS_PER_PAGE + i;
                rows.add(List.of(
                        "select_one five", "q" + item, "Statement number " + item, "Énoncé numéro " + item, "yes", ""));
            }
            rows.add(List.of("end_group", "", "", "", "", ""));
        }
        sheet(folder, "instruments/reference/survey.csv", header, rows);
        List<String> choices = new ArrayList<>(List.of("list_name", "name"));
        choices.addAll(LABELS);
        sheet(
                folder,
                "instruments/reference/choices.csv",
                choices,
                List.of(
                        List.of("five", "1", "Not at all", "Pas du tout"),
                        List.of("five", "2", "Rather not", "Plutôt pas"),
                        List.of("five", "3", "Neither", "Ni l’un, ni l’autre"),
                        List.of("five", "4", "Rather", "Plutôt"),
                        List.of("five", "5", "Entirely", "Tout à fait")));
    }

    private void participants(Path folder) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            rows.add(List.of(String.format(Locale.ROOT, "R-%06d", i), "c", i % 2 == 0 ? "en" : "fr"));
        }
        sheet(folder, "data/participants.csv", List.of("participant", "community", "language"), rows);
    }
}
