package dev.til.cli.pages;

import dev.til.config.ConfigReference;
import dev.til.terminal.Colours;
import dev.til.terminal.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What one looks up beside the commands: {@code til help config}, til-config(5). */
public enum Topic {
    CONFIG,
    TEMPLATES;

    private static final int SECTION = 5;
    /** Where the keys of the configuration stand in its page. */
    private static final HelpBlock KEYS = new HelpBlock.Paragraph("{keys}");

    /** As behind {@code til help}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Stream.of(values()).map(Topic::word).toList();
    }

    public static Optional<Topic> named(String word) {
        return Stream.of(values()).filter(topic -> topic.word().equals(word)).findFirst();
    }

    /** The name of its file in the manual: {@code til-config.5}. */
    public String file() {
        return "til-%s.%d".formatted(word(), SECTION);
    }

    /** As other pages name it: {@code til-config(5)}. */
    String page() {
        return "til-%s(%d)".formatted(word(), SECTION);
    }

    public void print(Screen out, Colours colours) {
        new HelpScreenBlocks(out, colours).print(blocks());
    }

    /** Its page of the manual. */
    public String manual(String version, String date) {
        var page = new Roff("til-" + word(), SECTION, version, date);
        new RoffBlocks(page).write(blocks());
        return page.toString();
    }

    public List<HelpBlock> blocks() {
        return written(word()).stream()
                .flatMap(block -> block.equals(KEYS) ? keys().stream() : Stream.of(block))
                .toList();
    }

    /** A page, or the part of one, that is written by hand. */
    public static List<HelpBlock> written(String name) {
        try (var in = Objects.requireNonNull(Topic.class.getResourceAsStream(name + ".md"))) {
            return HelpBlock.all(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<HelpBlock> keys() {
        var blocks = new ArrayList<HelpBlock>();
        for (ConfigReference key : ConfigReference.all()) {
            if (key.isSection() && key.depth() == 1) {
                blocks.add(new HelpBlock.Subheading(key.path()));
                blocks.add(new HelpBlock.Paragraph(key.description()));
            } else if (key.isSection()) {
                blocks.add(new HelpBlock.Item(key.path(), key.description()));
            } else {
                String standard = key.standard().map(" Default: %s"::formatted).orElse("");
                blocks.add(new HelpBlock.Item(
                        key.path(), key.description() + " " + key.values().orElse("") + standard));
                blocks.add(new HelpBlock.Example(key.example(), true));
            }
        }
        return blocks;
    }
}
