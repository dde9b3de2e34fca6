package dev.til.submit;

import dev.til.forge.ForgeRefusal;
import dev.til.forge.Proposal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of one request to the forge beside the pull request itself.
 *
 * @param what {@code reviewer mina}, {@code labels til}
 * @param refused why not; empty when it was done
 */
public record SubmitInvitation(String what, Optional<String> refused) {
    /** What was asked for, each with what the forge said to it. */
    static List<SubmitInvitation> all(Proposal asked, List<ForgeRefusal> refusals) {
        var said = new HashMap<String, String>();
        refusals.forEach(refusal -> said.put(refusal.what(), refusal.why()));
        var all = new ArrayList<SubmitInvitation>();
        asked.reviewers().forEach(name -> all.add(of("reviewer " + name, said)));
        if (!asked.labels().isEmpty()) {
            all.add(of("labels " + String.join(", ", asked.labels()), said));
        }
        said.forEach((what, why) -> all.add(new SubmitInvitation(what, Optional.of(why))));
        return all;
    }

    private static SubmitInvitation of(String what, Map<String, String> said) {
        return new SubmitInvitation(what, Optional.ofNullable(said.remove(what)));
    }
}
