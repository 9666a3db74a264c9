package cn.partymap.place;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How far each property group is verified; a group that nobody has begun is null. */
public record Verification(
        @Nullable State position,
        @Nullable State contact,
        @Nullable State hours) {

    public static final Verification NONE = new Verification(null, null, null);

    /** The last of the six steps (六步采集校验法): 终端确认. */
    public static final int LAST_STEP = 6;

    /**
     * @param step 1 to 6: 自主填报, 技术校验, 人工比对, 二次核准, 实地检验, 终端确认
     * @param by who took the step; staff only
     * @param dueAt when the group is due again; null = by the kind's rule
     */
    public record State(
            int step,
            @Nullable OffsetDateTime verifiedAt,
            @Nullable String by,
            @Nullable OffsetDateTime dueAt) {}
}
