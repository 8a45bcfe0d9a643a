package org.vpip.reports.export;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.export.ReleaseRecord.ReleaseApproval;
import org.vpip.reports.export.ReleaseRecord.ReleasedReports;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A release as one JSON object on one line, in which people have numbers instead of pseudonyms. */
public final class ReleaseJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ReleaseJson() {}

    /**
     * Returns the object without a line break.
     *
     * @param number of each person behind a fact
     */
    public static String write(ReleaseRecord release, Function<ParticipantId, String> number) {
        ObjectNode object = MAPPER.createObjectNode()
                .put("study", release.study())
                .put("time", release.approval().time().toString())
                .put("audience", release.audience().id());
        object.putArray("reviewers");
        release.approval()
                .reviewers()
                .forEach(name -> object.withArray("reviewers").add(name));
        ReleasedReports reports = release.reports();
        reports.languages().forEach(language -> object.withArray("languages").add(language.code()));
        object.put("plan", reports.planHash()).put("data", reports.dataHash());
        ObjectNode files = object.putObject("files");
        reports.files().forEach(files::put);
        FactTable.write(release.facts(), number, object);
        return object.toString();
    }

    /**
     * Reads an object that {@link #write} wrote.
     *
     * @param person behind each number
     * @throws IllegalArgumentException for any other text
     */
    public static ReleaseRecord read(String json, Function<String, ParticipantId> person) {
        try {
            JsonNode object = MAPPER.readTree(json);
            return new ReleaseRecord(
                    object.path("study").asString(),
                    Audience.of(object.path("audience").asString()).orElseThrow(),
                    new ReleaseApproval(
                            OffsetDateTime.parse(object.path("time").asString()), texts(object, "reviewers")),
                    reports(object),
                    FactTable.read(object, person));
        } catch (JacksonException | DateTimeException | NoSuchElementException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("text must be a release as JSON", e);
        }
    }

    private static ReleasedReports reports(JsonNode object) {
        Map<String, String> files = new LinkedHashMap<>();
        object.path("files")
                .propertyStream()
                .forEach(file -> files.put(file.getKey(), file.getValue().asString()));
        List<Language> languages = texts(object, "languages").stream()
                .map(code -> Language.of(code).orElseThrow())
                .toList();
        return new ReleasedReports(
                languages, object.path("plan").asString(), object.path("data").asString(), files);
    }

    private static List<String> texts(JsonNode object, String field) {
        return FactsJson.elements(object.path(field)).stream()
                .map(JsonNode::asString)
                .toList();
    }
}
