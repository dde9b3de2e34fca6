package dev.til.submit;

import dev.til.forge.PullRequest;
import java.util.List;
import java.util.Optional;

/**
 * What came of a plan.
 *
 * @param request the pull request, where the forge tells of one
 * @param invited what was asked of the forge beside it
 */
public record SubmitOutcome(Optional<PullRequest> request, List<SubmitInvitation> invited) {
    public SubmitOutcome {
        invited = List.copyOf(invited);
    }
}
