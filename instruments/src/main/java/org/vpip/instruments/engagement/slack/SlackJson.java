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

/** A streaming reader of the lists of objects in an export, which skips unneeded fields. */
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

    /** A consumer of one object; it moves the parser from the opening brace to the closing one. */
    @FunctionalInterface
    interface ObjectConsumer {
        void accept(JsonParser parser) throws IOException;
    }

    /** A consumer of one value; it moves the parser from the first token to the last one. */
    @FunctionalInterface
    interface FieldConsumer {
        void accept(String name, JsonParser parser) throws IOException;
    }

    /** @throws ExportRefusedException when the file is no list of objects, is damaged, or is nested too deep */
    static void objects(InputStream in, ObjectConsumer consumer) throws IOException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new ExportRefusedException(ProblemCode.NOT_JSON, "[…]");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    consumer.accept(parser);
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

    /** Passes every field of the current object. */
    static void fields(JsonParser parser, FieldConsumer consumer) throws IOException {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            consumer.accept(name, parser);
        }
    }

    /** Passes every text of the current list; another value has none. */
    static void texts(JsonParser parser, Consumer<String> consumer) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            consumer.accept(text(parser));
        }
    }

    /** Returns the current text or number; empty for another value. */
    static String text(JsonParser parser) {
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
            return "";
        }
        boolean hasText = parser.currentToken() == JsonToken.VALUE_STRING
                || parser.currentToken().isNumeric();
        return hasText ? parser.getString() : "";
    }
}
