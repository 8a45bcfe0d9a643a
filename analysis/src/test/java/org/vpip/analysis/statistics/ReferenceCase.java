package org.vpip.analysis.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One folder of src/test/resources/cases: input, and what R 4.2.2 gives for it. source.md there names data and calls. */
record ReferenceCase(String name) {

    JsonNode expected() {
        return JsonMapper.shared().readTree(text("expected.json"));
    }

    /** A column of a CSV file, NaN where it says NA. */
    double[] column(String file, String column) {
        List<String> lines = text(file).lines().toList();
        int index = Arrays.asList(lines.get(0).split(",")).indexOf(column);
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1)[index])
                .mapToDouble(cell -> cell.isEmpty() || cell.equals("NA") ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    /** Before and after of the rows that have both. */
    double[][] pairs() {
        double[] pre = column("data.csv", "pre");
        double[] post = column("data.csv", "post");
        int[] whole = java.util.stream.IntStream.range(0, pre.length)
                .filter(i -> !Double.isNaN(pre[i]) && !Double.isNaN(post[i]))
                .toArray();
        return new double[][] {
            Arrays.stream(whole).mapToDouble(i -> pre[i]).toArray(),
            Arrays.stream(whole).mapToDouble(i -> post[i]).toArray()
        };
    }

    private String text(String file) {
        try (InputStream stream = ReferenceCase.class.getResourceAsStream("/cases/" + name + "/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no " + file + " in case " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
