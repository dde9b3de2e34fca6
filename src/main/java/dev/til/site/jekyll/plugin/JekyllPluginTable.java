package dev.til.site.jekyll.plugin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The plugins that til knows: {@code plugins.txt}, with what each row rests on. */
public final class JekyllPluginTable {
    private static final Map<String, JekyllPluginRow> ROWS = load();

    private JekyllPluginTable() {}

    private static Map<String, JekyllPluginRow> load() {
        Map<String, JekyllPluginRow> rows = new HashMap<>();
        try (var in = Objects.requireNonNull(JekyllPluginTable.class.getResourceAsStream("plugins.txt"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int first = line.indexOf('|');
                int second = line.indexOf('|', first + 1);
                if (second > 0 && !line.startsWith("#")) {
                    String name = line.substring(0, first).strip();
                    String makes = line.substring(first + 1, second).strip();
                    rows.put(name, new JekyllPluginRow(name, Arrays.asList(makes.split(" ")), true));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** What a plugin makes, by the name that a configuration or Gemfile calls it by. */
    public static JekyllPluginRow row(String name) {
        JekyllPluginRow row = ROWS.get(JekyllPlugins.gem(name));
        return row == null ? JekyllPluginRow.guessed(name) : row;
    }
}
