package dev.til.site.jekyll.plugin;

import dev.til.site.ruby.RubyStatements;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The gems that a Gemfile lists. It is a program: what stands under a condition may be listed, and what it works out is not
 * known.
 *
 * @param listed gems that are listed for certain, in whatever group
 * @param plugins those that Jekyll loads for certain: they are in its group
 * @param perhaps gems that Jekyll loads where a condition holds
 * @param versions what is asked of the gem {@code jekyll}: {@code ~> 4.3}
 * @param open whether it works out names of gems
 */
record JekyllGemfile(
        Set<String> listed, Set<String> plugins, Set<String> perhaps, List<String> versions, boolean open) {
    static final JekyllGemfile NONE = new JekyllGemfile(Set.of(), Set.of(), Set.of(), List.of(), false);

    /** Bundler's group of plugins: Jekyll loads what is in it. */
    private static final String GROUP = "jekyll_plugins";

    /** Ruby: words that begin what has an end, and that may not be reached. */
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "case", "while", "until", "for", "begin", "def", "class", "module", "install_if");

    private static final Set<String> EVALUATIONS = Set.of("eval_gemfile", "eval", "instance_eval", "send", "load");

    JekyllGemfile {
        listed = Set.copyOf(listed);
        plugins = Set.copyOf(plugins);
        perhaps = Set.copyOf(perhaps);
        versions = List.copyOf(versions);
    }

    static JekyllGemfile of(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        var reading = new Reading();
        RubyStatements.of(text).forEach(reading::statement);
        return new JekyllGemfile(reading.listed, reading.plugins, reading.perhaps, reading.versions, reading.open);
    }

    /** The gems that a {@code .gemspec} says its own needs when it runs. */
    static Set<String> dependencies(String gemspec) {
        var needed = new LinkedHashSet<String>();
        for (String statement : RubyStatements.of(gemspec)) {
            for (String call : List.of("add_runtime_dependency", "add_dependency")) {
                int at = statement.indexOf("." + call);
                List<String> texts = at < 0 ? List.of() : quoted(statement.substring(at));
                if (!texts.isEmpty()) {
                    needed.add(texts.get(0));
                }
            }
        }
        return needed;
    }

    /** Whether the gem {@code jekyll} is asked for with this number at the start of its version. */
    boolean asksFor(String version) {
        return versions.stream().anyMatch(asked -> {
            int digit = 0;
            while (digit < asked.length() && !Character.isDigit(asked.charAt(digit))) {
                digit++;
            }
            return asked.indexOf('<') < 0 && (asked.substring(digit) + ".").startsWith(version + ".");
        });
    }

    /** A block that is open: what is in it is in Jekyll's group, and is certain. */
    private record Block(boolean group, boolean certain) {}

    private static final class Reading {
        private final Set<String> listed = new HashSet<>();
        private final Set<String> plugins = new HashSet<>();
        private final Set<String> perhaps = new HashSet<>();
        private final List<String> versions = new ArrayList<>();
        private final Deque<Block> blocks = new ArrayDeque<>();
        private boolean open;

        void statement(String statement) {
            String word = word(statement);
            if (word.equals("end")) {
                blocks.poll();
            } else if (word.equals("gem")) {
                gem(statement.substring(word.length()));
            } else if (CONDITIONS.contains(word) || isBlock(statement)) {
                boolean condition = CONDITIONS.contains(word) || statement.contains("|");
                if (!statement.endsWith(" end")) {
                    blocks.push(new Block(
                            word.equals("group") && statement.contains(GROUP),
                            !condition && (!word.startsWith("platform") || isForRuby(statement))));
                }
                inside(statement);
            } else if (EVALUATIONS.contains(word)) {
                open = true;
            }
        }

        private static boolean isBlock(String statement) {
            return statement.endsWith(" do") || (statement.endsWith("|") && statement.contains(" do "));
        }

        /** {@code if on_ci then gem "x" end}, all in one line. */
        private void inside(String statement) {
            int call = statement.indexOf(" gem ");
            if (call >= 0 && statement.endsWith(" end")) {
                quoted(statement.substring(call)).stream().limit(1).forEach(perhaps::add);
            }
        }

        private void gem(String call) {
            List<String> texts = quoted(call);
            String start = call.strip();
            start = start.startsWith("(") ? start.substring(1).strip() : start;
            if (texts.isEmpty()
                    || !(start.startsWith("\"") || start.startsWith("'"))
                    || texts.get(0).contains("#{")) {
                open = true; // worked out
                return;
            }
            String name = texts.get(0);
            String options = withoutTexts(call);
            boolean certain = blocks.stream().allMatch(Block::certain)
                    && !hasWord(options, "if")
                    && !hasWord(options, "unless")
                    && !options.contains("install_if")
                    && (!options.contains("platform") || isForRuby(options));
            if (certain) {
                listed.add(name);
                if (name.equals("jekyll")) {
                    versions.addAll(texts.subList(1, texts.size()));
                }
            }
            boolean group = call.contains(GROUP) || blocks.stream().anyMatch(Block::group);
            // Bundler: require: false keeps it from being loaded
            boolean loaded = !options.replace(" ", "").contains("require:false")
                    && !options.replace(" ", "").contains(":require=>false");
            if (group && loaded) {
                (certain ? plugins : perhaps).add(name);
            }
        }

        // Bundler: the platforms of the machines that build sites
        private static boolean isForRuby(String options) {
            return hasWord(options, "ruby") || hasWord(options, "mri");
        }
    }

    private static String word(String statement) {
        int end = 0;
        while (end < statement.length()
                && (Character.isLetterOrDigit(statement.charAt(end)) || statement.charAt(end) == '_')) {
            end++;
        }
        return statement.substring(0, end);
    }

    private static boolean hasWord(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean starts = at == 0 || (!Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '_');
            boolean ends =
                    end == text.length() || (!Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '_');
            if (starts && ends) {
                return true;
            }
            at = text.indexOf(word, end);
        }
        return false;
    }

    /** What stands in quotes, in order. */
    private static List<String> quoted(String code) {
        var texts = new ArrayList<String>();
        int at = 0;
        while (at < code.length()) {
            char c = code.charAt(at);
            if (c == '"' || c == '\'') {
                int end = code.indexOf(c, at + 1);
                if (end < 0) {
                    break;
                }
                texts.add(code.substring(at + 1, end));
                at = end;
            }
            at++;
        }
        return texts;
    }

    private static String withoutTexts(String code) {
        String options = code;
        for (String text : quoted(code)) {
            options = options.replace("\"" + text + "\"", "").replace("'" + text + "'", "");
        }
        return options;
    }
}
