package dev.til.cli;

import dev.til.TilException;
import dev.til.cli.terminal.Terminal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Asks a few things of whoever sits at the terminal; where nobody does, the defaults are the answers. */
final class InitQuestions {
    private final Terminal terminal;
    private final boolean somebody;
    private int left;

    /**
     * @param somebody whether anybody is there to answer
     * @param most how many questions are asked; what would be asked after them has its default
     */
    InitQuestions(Terminal terminal, boolean somebody, int most) {
        this.terminal = terminal;
        this.somebody = somebody;
        this.left = most;
    }

    /**
     * Whether the person says yes; nobody does who is not asked.
     *
     * @param usual what an empty line means
     * @throws TilException where the person has gone: nothing has happened yet
     */
    boolean yes(String question, boolean usual) {
        boolean asked = isAsked();
        return answer(question + (usual ? " [Y/n]" : " [y/N]"))
                .map(answer -> answer.toLowerCase(Locale.ROOT).startsWith("y"))
                .orElse(usual && asked);
    }

    /**
     * A text, asked for again as long as it cannot be read.
     *
     * @param usual what an empty line means, for the person to read
     * @throws TilException where the person has gone: nothing has happened yet
     */
    <T> Optional<T> text(String question, String usual, Function<String, T> read) {
        while (true) {
            Optional<String> answer = answer("%s [%s]".formatted(question, usual));
            try {
                return answer.map(read);
            } catch (TilException e) {
                TilCommand.say(e, terminal);
                left++;
            }
        }
    }

    /**
     * One of a few words, asked for again as long as it is none of them; empty where nobody is asked.
     *
     * @param words the first one is what an empty line means
     * @throws TilException where the person has gone: nothing has happened yet
     */
    Optional<String> word(String question, List<String> words) {
        boolean asked = isAsked();
        Optional<String> answer = text(question, words.get(0), text -> {
            if (!words.contains(text.strip())) {
                throw TilException.usage("'%s' is none of them".formatted(text), "write " + String.join(" or ", words));
            }
            return text.strip();
        });
        return answer.or(() -> asked ? Optional.of(words.get(0)) : Optional.empty());
    }

    private boolean isAsked() {
        return somebody && left > 0;
    }

    private Optional<String> answer(String question) {
        if (!isAsked()) {
            return Optional.empty();
        }
        left--;
        return Optional.of(terminal.ask(question)
                        .orElseThrow(() -> new TilException(
                                "the questions were not answered to their end",
                                "nothing was written; run 'til init' again")))
                .filter(answer -> !answer.isBlank());
    }
}
