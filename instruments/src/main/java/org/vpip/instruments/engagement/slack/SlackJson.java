package org.vpip.instruments.engagement.slack;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vpip.instruments.problem.ProblemCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads the lists of objects that every file of an export is, one object at a time; what is not needed is passed over. */
final class SlackJson {
    private static final int DEEPEST = 200;
    private static final int LONGEST_TEXT = 4_000_000;
    private static final int LONGEST_NAME = 5_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .build();

    private SlackJson() {}

    /** Takes one object; the parser stands on its opening brace before and on its closing brace afterwards. */
    @FunctionalInterface
    interface ObjectConsumer {
        void accept(JsonParser parser) throws IOException;
    }

    /** Takes one value; the parser stands on its first token before and on its last one afterwards. */
    @FunctionalInterface
    interface FieldConsumer {
        void accept(String name, JsonParser parser) throws IOException;
    }

    /** @throws ExportRefusedException when the file is no list of objects, is damaged, or is nested too deep */
    static void objects(InputStream in, ObjectConsumer taker) throws IOException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new ExportRefusedException(ProblemCode.NOT_JSON, "[…]");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    taker.accept(parser);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new ExportRefusedException(ProblemCode.NOT_JSON, "JSON" + place(e.getLocation()));
        }
    }

    private static String place(@Nullable TokenStreamLocation place) {
        return place == null ? "" : ", " + place.getLineNr() + ":" + place.getColumnNr();
    }

    /** Every field of the object the parser stands on. */
    static void fields(JsonParser parser, FieldConsumer taker) throws IOException {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            taker.accept(name, parser);
        }
    }

    /** Every text of the list the parser stands on; what is no list has none. */
    static void texts(JsonParser parser, Consumer<String> taker) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            taker.accept(text(parser));
        }
    }

    /** The text or number the parser stands on; empty when it is neither. */
    static String text(JsonParser parser) {
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
            return "";
        }
        boolean told = parser.currentToken() == JsonToken.VALUE_STRING
                || parser.currentToken().isNumeric();
        return told ? parser.getString() : "";
    }
}
