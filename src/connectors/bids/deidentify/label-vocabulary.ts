/**
 * Words of which labels in file names are commonly made: terms of the BIDS specification, and of the labels in
 * published datasets. A label made of these words, with or without a number, names nobody.
 */
const words = `
  aal acpc act active adapt adc ade afni aha anat anatomical antisaccade ap arrow arrows ascending asl
  atlas atom attention aud audiovisual auditory auditoryoddball auto autosampler average avg away ax axial
  back background balloon balloonanalogrisktask baseline bilateral bio bipolar black blank blink block
  blocked blood bold brain breath breathhold button calibration calm cap capacity car cardiac cartoon
  category cbf cbm checkerboard choice classification clean clip clips closed cog cognitive cohort color
  colour combined conditioning conflict congruent constant context control cor coronal correct corrected
  cortex counting covertverbgeneration cross crosstalk csf cue cued cues day dbs decision deconv default
  delay delayed dense deprecated desc descending detection dev diff diffusion digit dir direct discount
  discounting distortion dixon dorsal dose drift dti dual dualwalking dwi eeg eeglab effort emg emotion
  emotional emotionregulation encode encoding end english entire epi episodic ern error evening event
  executive expert explicit exposure extended eye eyes eyetrack face facename faceperception
  facerecognition faces false famous famp fast fat fb fear feedback fieldmap film fine finger
  fingerfootlips fingertapping fixation fixed flair flanker flash flip flow fluency fmap fmri follow
  followup food foot force forearm forward free freeview freeviewing full func functional fundus gait
  gamble gambling game gamma gated gaze gender glass global gm go gonogo grade gradient grasping gray gre
  grey grid group half hand hands happy hard hcp head heard hemi heudiconv hi high highdensity highres
  hippocampus hold holdweight house houses hrf identity imag imagery images imaging implicit incentive
  incongruent inflow inhibition initial inner inplane instructed instruction inter interval intervention
  inv inverse inversion isi iso isometric item jog judgement judgment jump jumping key knee la label
  language large laser lateral learning left leg letter letternaming level lexical lfb lh linebisection
  linguistic lip listen listening loc localiser localizer long loop low lower lowres lp lpa lr mag
  magnitude male manual manualresponse map mask mat matching matchingpennies math matrix max mb mbep mbme
  mdd me mean measure mechanical medial meditation medium meg mem memory memprage mental mid middle
  midnight mixed mixedgamblestask mni mocap mode moral morning motion motor motorimagery mouse mouth
  movement movie moving mp mp2rage mpm mprage mri mrs mult multi multiband multiecho multisensory music
  naming nap nas native natural naturalistic nback neg negative neutral night no noddi nodding noise
  noninterrupted nordic norm normal novel novice number object objects obs observation odd oddball off
  offline old on one online onset open optical orientation other out outcome outer over
  overtverbgeneration overtwordrepetition pa pain pair paired part pasl passive pattern patterns pause pc
  pcasl pd pennies perc perception perf perturbation perturbations pet phantom phase phasespace phoneme
  phrase physio picture pictures pilot pitch place placebo plan play point pos positive posner post
  posterior posture power practice pre precision preproc presentation primary probe proc prospective
  protmap pseudo pseudoword pseudowordnaming pull pulse punishment quiet ra random rate raw reach reading
  real rec recall recent recog recognition recon reconstruction recording red reg relational relax repeat
  repetition res rescan reset response rest resteyesclosed resteyesopen resting restingstate reststate
  retest retinotopy retro reversal reverse reversed reward rewarded rh rhyme rhymejudgment rhythm right
  ring risk rl role room rotate rotation rpa run saccade sag sagittal sample sbref scan scene scenes scr
  screen screening script se search second seed segment selective self semantic sens sensory sentence
  sentences sequence series session setup shaking sham shape shapes shift short shot side sign signal
  silent simon simple single size skull sleep slow small smooth smoothed social soma somatosensory sound
  sounds source space spatial spatialobject spatialpattern speech spin spine split spoken spontaneous ssfp
  ssrt sss stand standard standing star start state static stay steady step still stim stimulation
  stimulus stop stopping stopsignal stopsignaltask stories story strategy stress strong stroop structural
  sub subject sum supine surf surface sustained switch switching syllable symbol t1 t1w t2 t2w talairach
  talking tap tapping target task temporal temporalpattern ten test text the theory thermal theta thigh
  thin thumb tie timing tirm tom tone tones tongue tool tools top total touch track tracking train
  training transfer trial true trust tse ttl two typing under unfamiliar uni unilateral upper valence
  variable verb verbal verbgeneration video videos view viewing vis vision visit visual visualoddball
  visuomotor voice volume voluntary vowel wait wake waking walk walking warm watch water wave
  weatherprediction week weight weighted white whole wide with without wm word wordrepetition words wore
  work working workingmemory world wre wrist writing xpct year yes young zero zoom
`;

const vocabulary: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

/** Well-known templates, sequences and fields of research that are no single words. */
const names: ReadonlySet<string> = new Set([
  'fsaverage',
  'fslr',
  'mni152lin',
  'mni152nlin2009casym',
  'mni152nlin2009asym',
  'mni152nlin6asym',
  'mni152nlin6sym',
  'mni305',
  'icbm452airspace',
  'unc',
  'ras',
  'lps',
  'gadolinium',
  'gd',
]);

/** The parts of a label: `leftForearm2` → left, forearm; numbers apart. */
function parts(label: string): readonly string[] {
  return (label.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu) ?? []).map((part) => part.toLowerCase());
}

const smallNumber = /^\d{1,3}$/;
/** `01`, `2`, `d1`, `T2`: a position among others. */
const ordinal = /^[a-zA-Z]?\d{1,3}$/;

/** Whether the words of a label are all common terms. */
export function isCommonLabel(label: string): boolean {
  if (ordinal.test(label)) return true;
  const lower = label.toLowerCase();
  const word = lower.replace(/\d{1,3}$/, '');
  if (names.has(lower) || vocabulary.has(lower) || vocabulary.has(word)) return true;
  const found = parts(label);
  return found.length > 1 && found.every((part) => smallNumber.test(part) || vocabulary.has(part));
}
