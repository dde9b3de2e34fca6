package dev.til.submit;

import java.util.List;

/**
 * What is to be done, in order, and what is deliberately left as it is.
 *
 * @param steps none where everything is done
 * @param remarks a line each for the person
 */
public record Plan(List<Step> steps, List<String> remarks) {
    public Plan {
        steps = List.copyOf(steps);
        remarks = List.copyOf(remarks);
    }
}
