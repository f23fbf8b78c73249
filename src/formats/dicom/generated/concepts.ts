// Made by scripts/generate/dicom.ts from data/dicom/; see ORIGIN.md there. Do not edit.

/** PS3.16, one coded concept a line: coding scheme, code value, meaning. */
export const conceptsText = `BARI|9|Posterior descending septal perforators
BARI|15A|1st Diagonal Coronary Artery Laterals
BARI|16A|2nd Diagonal Coronary Artery Laterals
BARI|20A|1st Marginal Coronary Artery Laterals
BARI|21A|2nd Marginal Coronary Artery Laterals
BARI|22A|3rd Marginal Coronary Artery Laterals
BARI|28A|Ramus Laterals
BARI|29A|3rd Diagonal Coronary Artery Laterals
DCM|109001|Digital timecode (NOS)
DCM|109002|ECG-based gating signal, processed
DCM|109003|IRIG-B timecode
DCM|109004|X-Ray Fluoroscopy On Signal
DCM|109005|X-Ray On Trigger
DCM|109006|Differential signal
DCM|109007|His bundle electrogram
DCM|109008|Monopole signal
DCM|109009|Pacing (electrical) stimulus, voltage
DCM|109010|Radio frequency ablation, power
DCM|109011|Voltage measurement by basket catheter
DCM|109012|Voltage measurement by mapping catheter
DCM|109013|Voltage measurement
DCM|109014|35% of thermal/dye dilution CO
DCM|109015|70% of thermal/dye dilution CO
DCM|109016|A wave peak pressure
DCM|109017|A wave pressure, average
DCM|109018|Beat detected (accepted)
DCM|109019|Beat detected (rejected)
DCM|109020|Diastolic pressure, average
DCM|109021|Diastolic pressure nadir
DCM|109022|End diastole
DCM|109023|End of expiration
DCM|109024|End of inspiration
DCM|109025|Max dp/dt
DCM|109026|Max neg dp/dt
DCM|109027|Mean blood pressure
DCM|109028|Peak of thermal cardiac output bolus
DCM|109029|Start of expiration
DCM|109030|Start of inspiration
DCM|109031|Start of thermal cardiac output bolus
DCM|109032|Systolic pressure, average
DCM|109033|Systolic peak pressure
DCM|109034|V wave peak pressure
DCM|109035|V wave pressure, average
DCM|109036|Valve close
DCM|109037|Valve open
DCM|109038|Ablation off
DCM|109039|Ablation on
DCM|109040|HIS bundle wave
DCM|109041|P wave
DCM|109042|Q wave
DCM|109043|R wave
DCM|109044|S wave
DCM|109045|Start of atrial contraction
DCM|109046|Start of atrial contraction (subsequent)
DCM|109047|Stimulation at rate 1 interval
DCM|109048|Stimulation at rate 2 interval
DCM|109049|Stimulation at rate 3 interval
DCM|109050|Stimulation at rate 4 interval
DCM|109051|T wave
DCM|109052|V wave
DCM|109053|V wave of next beat
DCM|109054|Patient State
DCM|109055|Protocol Stage
DCM|109056|Stress Protocol
DCM|109057|Catheterization Procedure Phase
DCM|109058|Contrast Phase
DCM|109059|Physiological challenges
DCM|109060|Procedure Step Number
DCM|109061|EP Procedure Phase
DCM|109063|Pulse train definition
DCM|109070|End of systole
DCM|109071|Indicator mean transit time
DCM|109072|Tau
DCM|109073|V max myocardial
DCM|109080|Real time acquisition
DCM|109081|Prospective gating
DCM|109082|Retrospective gating
DCM|109083|Paced
DCM|109091|Cardiac Stress State
DCM|109092|Reinjection State
DCM|109093|Redistribution State
DCM|109094|Delayed Redistribution State
DCM|109095|Peak stress state
DCM|109096|Recovery state
DCM|109100|Synthesizing Equipment
DCM|109101|Acquisition Equipment
DCM|109102|Processing Equipment
DCM|109103|Modifying Equipment
DCM|109104|De-identifying Equipment
DCM|109105|Frame Extracting Equipment
DCM|109106|Enhanced Multi-frame Conversion Equipment
DCM|109110|Voice
DCM|109111|Operator's narrative
DCM|109112|Ambient room environment
DCM|109113|Doppler audio
DCM|109114|Phonocardiogram
DCM|109115|Physiological audio signal
DCM|109116|Arterial Pulse Waveform
DCM|109117|Respiration Waveform
DCM|109120|On admission to unit
DCM|109121|On discharge
DCM|109122|On discharge from unit
DCM|109123|Pre-intervention
DCM|109124|Post-intervention
DCM|109125|At last appointment
DCM|109132|Joint position method
DCM|109133|Physical force
DCM|109134|Prior to voiding
DCM|109135|Post voiding
DCM|109136|Neutral musculoskeletal position
DCM|109137|During voiding
DCM|109200|America Kennel Club
DCM|109201|America's Pet Registry Inc.
DCM|109202|American Canine Association
DCM|109203|American Purebred Registry
DCM|109204|American Rare Breed Association
DCM|109205|Animal Registry Unlimited
DCM|109206|Animal Research Foundation
DCM|109207|Canadian Border Collie Association
DCM|109208|Canadian Kennel Club
DCM|109209|Canadian Livestock Records Association
DCM|109210|Canine Federation of Canada
DCM|109211|Continental Kennel Club
DCM|109212|Dog Registry of America
DCM|109213|Federation of International Canines
DCM|109214|International Progressive Dog Breeders' Alliance
DCM|109215|National Kennel Club
DCM|109216|North American Purebred Dog Registry
DCM|109217|United All Breed Registry
DCM|109218|United Kennel Club
DCM|109219|Universal Kennel Club International
DCM|109220|Working Canine Association of Canada
DCM|109221|World Kennel Club
DCM|109222|World Wide Kennel Club
DCM|109701|Overall image quality evaluation
DCM|109702|Grayscale resolution evaluation
DCM|109703|Luminance response evaluation
DCM|109704|Luminance uniformity evaluation
DCM|109705|Chromaticity evaluation
DCM|109706|Pixel faults evaluation
DCM|109707|Veiling glare evaluation
DCM|109708|Geometrical image evaluation
DCM|109709|Angular viewing evaluation
DCM|109710|Clinical evaluation
DCM|109801|TG18-QC Pattern
DCM|109802|TG18-BR Pattern
DCM|109803|TG18-PQC Pattern
DCM|109804|TG18-CT Pattern
DCM|109805|TG18-LN8-01 Pattern
DCM|109806|TG18-LN8-02 Pattern
DCM|109807|TG18-LN8-03 Pattern
DCM|109808|TG18-LN8-04 Pattern
DCM|109809|TG18-LN8-05 Pattern
DCM|109810|TG18-LN8-06 Pattern
DCM|109811|TG18-LN8-07 Pattern
DCM|109812|TG18-LN8-08 Pattern
DCM|109813|TG18-LN8-09 Pattern
DCM|109814|TG18-LN8-10 Pattern
DCM|109815|TG18-LN8-11 Pattern
DCM|109816|TG18-LN8-12 Pattern
DCM|109817|TG18-LN8-13 Pattern
DCM|109818|TG18-LN8-14 Pattern
DCM|109819|TG18-LN8-15 Pattern
DCM|109820|TG18-LN8-16 Pattern
DCM|109821|TG18-LN8-17 Pattern
DCM|109822|TG18-LN8-18 Pattern
DCM|109823|TG18-LN12-01 Pattern
DCM|109824|TG18-LN12-02 Pattern
DCM|109825|TG18-LN12-03 Pattern
DCM|109826|TG18-LN12-04 Pattern
DCM|109827|TG18-LN12-05 Pattern
DCM|109828|TG18-LN12-06 Pattern
DCM|109829|TG18-LN12-07 Pattern
DCM|109830|TG18-LN12-08 Pattern
DCM|109831|TG18-LN12-09 Pattern
DCM|109832|TG18-LN12-10 Pattern
DCM|109833|TG18-LN12-11 Pattern
DCM|109834|TG18-LN12-12 Pattern
DCM|109835|TG18-LN12-13 Pattern
DCM|109836|TG18-LN12-14 Pattern
DCM|109837|TG18-LN12-15 Pattern
DCM|109838|TG18-LN12-16 Pattern
DCM|109839|TG18-LN12-17 Pattern
DCM|109840|TG18-LN12-18 Pattern
DCM|109841|TG18-UN10 Pattern
DCM|109842|TG18-UN80 Pattern
DCM|109843|TG18-UNL10 Pattern
DCM|109844|TG18-UNL80 Pattern
DCM|109845|TG18-AD Pattern
DCM|109846|TG18-MP Pattern
DCM|109847|TG18-RH10 Pattern
DCM|109848|TG18-RH50 Pattern
DCM|109849|TG18-RH89 Pattern
DCM|109850|TG18-RV10 Pattern
DCM|109851|TG18-RV50 Pattern
DCM|109852|TG18-RV89 Pattern
DCM|109853|TG18-PX Pattern
DCM|109854|TG18-CX Pattern
DCM|109855|TG18-LPH10 Pattern
DCM|109856|TG18-LPH50 Pattern
DCM|109857|TG18-LPH89 Pattern
DCM|109858|TG18-LPV10 Pattern
DCM|109859|TG18-LPV50 Pattern
DCM|109860|TG18-LPV89 Pattern
DCM|109861|TG18-AFC Pattern
DCM|109862|TG18-NS10 Pattern
DCM|109863|TG18-NS50 Pattern
DCM|109864|TG18-NS89 Pattern
DCM|109865|TG18-GV Pattern
DCM|109866|TG18-GVN Pattern
DCM|109867|TG18-GQ Pattern
DCM|109868|TG18-GQN Pattern
DCM|109869|TG18-GQB Pattern
DCM|109870|TG18-GA03 Pattern
DCM|109871|TG18-GA05 Pattern
DCM|109872|TG18-GA08 Pattern
DCM|109873|TG18-GA10 Pattern
DCM|109874|TG18-GA15 Pattern
DCM|109875|TG18-GA20 Pattern
DCM|109876|TG18-GA25 Pattern
DCM|109877|TG18-GA30 Pattern
DCM|109878|TG18-CH Image
DCM|109879|TG18-KN Image
DCM|109880|TG18-MM1 Image
DCM|109881|TG18-MM2 Image
DCM|109901|OIQ Pattern
DCM|109902|ANG Pattern
DCM|109903|GD Pattern
DCM|109904|BN01 Pattern
DCM|109905|BN02 Pattern
DCM|109906|BN03 Pattern
DCM|109907|BN04 Pattern
DCM|109908|BN05 Pattern
DCM|109909|BN06 Pattern
DCM|109910|BN07 Pattern
DCM|109911|BN08 Pattern
DCM|109912|BN09 Pattern
DCM|109913|BN10 Pattern
DCM|109914|BN11 Pattern
DCM|109915|BN12 Pattern
DCM|109916|BN13 Pattern
DCM|109917|BN14 Pattern
DCM|109918|BN15 Pattern
DCM|109919|BN16 Pattern
DCM|109920|BN17 Pattern
DCM|109921|BN18 Pattern
DCM|109931|DIN Geometry Pattern
DCM|109932|DIN Grayscale Pattern
DCM|109933|DIN Resolution Pattern
DCM|109941|White Pattern
DCM|109943|SMPTE Pattern
DCM|109991|CRT Display
DCM|109992|Liquid Crystal Display
DCM|109993|Plasma Display
DCM|109994|OLED
DCM|109995|DLP Rear Projection System
DCM|109996|DLP Front Projection System
DCM|109997|CRT Rear Projection System
DCM|109998|CRT Front Projection System
DCM|109999|Other Projection System
DCM|110001|Image Processing
DCM|110002|Quality Control
DCM|110003|Computer Aided Diagnosis
DCM|110004|Computer Aided Detection
DCM|110005|Interpretation
DCM|110006|Transcription
DCM|110007|Report Verification
DCM|110008|Print
DCM|110009|No subsequent Workitems
DCM|110010|Film
DCM|110011|Dictation
DCM|110012|Transcription
DCM|110013|Media Import
DCM|110020|Sheet Film Digitized
DCM|110021|Cine Film Digitized
DCM|110022|Video Tape Digitized
DCM|110023|Paper Digitized
DCM|110024|CD Imported
DCM|110025|DVD Imported
DCM|110026|MOD Imported
DCM|110027|Studies Imported
DCM|110028|Instances Imported
DCM|110030|USB Disk Emulation
DCM|110031|Email
DCM|110032|CD
DCM|110033|DVD
DCM|110034|Compact Flash
DCM|110035|Multi-media Card
DCM|110036|Secure Digital Card
DCM|110037|URI
DCM|110038|Paper Document
DCM|110100|Application Activity
DCM|110101|Audit Log Used
DCM|110102|Begin Transferring DICOM Instances
DCM|110103|DICOM Instances Accessed
DCM|110104|DICOM Instances Transferred
DCM|110105|DICOM Study Deleted
DCM|110106|Export
DCM|110107|Import
DCM|110108|Network Entry
DCM|110109|Order Record
DCM|110110|Patient Record
DCM|110111|Procedure Record
DCM|110112|Query
DCM|110113|Security Alert
DCM|110114|User Authentication
DCM|110119|Station AE Title
DCM|110120|Application Start
DCM|110121|Application Stop
DCM|110122|Login
DCM|110123|Logout
DCM|110124|Attach
DCM|110125|Detach
DCM|110126|Node Authentication
DCM|110127|Emergency Override Started
DCM|110128|Network Configuration
DCM|110129|Security Configuration
DCM|110130|Hardware Configuration
DCM|110131|Software Configuration
DCM|110132|Use of Restricted Function
DCM|110133|Audit Recording Stopped
DCM|110134|Audit Recording Started
DCM|110135|Object Security Attributes Changed
DCM|110136|Security Roles Changed
DCM|110137|User Security Attributes Changed
DCM|110138|Emergency Override Stopped
DCM|110139|Remote Service Operation Started
DCM|110140|Remote Service Operation Stopped
DCM|110141|Local Service Operation Started
DCM|110142|Local Service Operation Stopped
DCM|110143|Authentication Decision
DCM|110144|Authorization Decision
DCM|110145|Session start
DCM|110146|Session stop
DCM|110147|Access Control Decision
DCM|110150|Application
DCM|110151|Application Launcher
DCM|110152|Destination Role ID
DCM|110153|Source Role ID
DCM|110154|Destination Media
DCM|110155|Source Media
DCM|110180|Study Instance UID
DCM|110181|SOP Class UID
DCM|110182|Node ID
DCM|110190|Issuer of Identifier
DCM|110500|Doctor canceled procedure
DCM|110501|Equipment failure
DCM|110502|Incorrect procedure ordered
DCM|110503|Patient allergic to media/contrast
DCM|110504|Patient died
DCM|110505|Patient refused to continue procedure
DCM|110506|Patient taken for treatment or surgery
DCM|110507|Patient did not arrive
DCM|110508|Patient pregnant
DCM|110509|Change of procedure for correct charging
DCM|110510|Duplicate order
DCM|110511|Nursing unit cancel
DCM|110512|Incorrect side ordered
DCM|110513|Discontinued for unspecified reason
DCM|110514|Incorrect worklist entry selected
DCM|110515|Patient condition prevented continuing
DCM|110516|Equipment change
DCM|110518|Patient Movement
DCM|110519|Operator Error
DCM|110520|Channel Obstruction
DCM|110521|Objects incorrectly formatted
DCM|110522|Object Types not supported
DCM|110523|Object Set incomplete
DCM|110524|Media Failure
DCM|110526|Resource pre-empted
DCM|110527|Resource inadequate
DCM|110528|Discontinued Procedure Step rescheduled
DCM|110529|Discontinued Procedure Step rescheduling recommended
DCM|110530|Workitem assignment rejected by assigned resource
DCM|110531|Insufficient quality for interpretation
DCM|110532|Interpretation requires specialist expertise
DCM|110533|Workitem expired
DCM|110700|Ventral Diencephalon
DCM|110701|White Matter T1 Hypointensity
DCM|110702|White Matter T2 Hyperintensity
DCM|110703|superior longitudinal fasciculus I
DCM|110704|superior longitudinal fasciculus II
DCM|110705|superior longitudinal fasciculus III
DCM|110706|Perilesional White Matter
DCM|110800|Spin Tagging Perfusion MR Signal Intensity
DCM|110801|Contrast Agent Angio MR Signal Intensity
DCM|110802|Time Of Flight Angio MR Signal Intensity
DCM|110803|Proton Density Weighted MR Signal Intensity
DCM|110804|T1 Weighted MR Signal Intensity
DCM|110805|T2 Weighted MR Signal Intensity
DCM|110806|T2* Weighted MR Signal Intensity
DCM|110807|Field Map MR Signal Intensity
DCM|110808|Fractional Anisotropy
DCM|110809|Relative Anisotropy
DCM|110810|Volumetric Diffusion Dxx Component
DCM|110811|Volumetric Diffusion Dxy Component
DCM|110812|Volumetric Diffusion Dxz Component
DCM|110813|Volumetric Diffusion Dyy Component
DCM|110814|Volumetric Diffusion Dyz Component
DCM|110815|Volumetric Diffusion Dzz Component
DCM|110816|T1 Weighted Dynamic Contrast Enhanced MR Signal Intensity
DCM|110817|T2 Weighted Dynamic Contrast Enhanced MR Signal Intensity
DCM|110818|T2* Weighted Dynamic Contrast Enhanced MR Signal Intensity
DCM|110819|Blood Oxygenation Level
DCM|110820|Nuclear Medicine Projection Activity
DCM|110821|Nuclear Medicine Tomographic Activity
DCM|110822|Spatial Displacement X Component
DCM|110823|Spatial Displacement Y Component
DCM|110824|Spatial Displacement Z Component
DCM|110825|Hemodynamic Resistance
DCM|110826|Indexed Hemodynamic Resistance
DCM|110827|Tissue Velocity
DCM|110828|Flow Velocity
DCM|110829|Flow Variance
DCM|110830|Elasticity
DCM|110831|Perfusion
DCM|110832|Speed of sound
DCM|110833|Ultrasound Attenuation
DCM|110834|RGB R Component
DCM|110835|RGB G Component
DCM|110836|RGB B Component
DCM|110837|YBR FULL Y Component
DCM|110838|YBR FULL CB Component
DCM|110839|YBR FULL CR Component
DCM|110840|YBR PARTIAL Y Component
DCM|110841|YBR PARTIAL CB Component
DCM|110842|YBR PARTIAL CR Component
DCM|110843|YBR ICT Y Component
DCM|110844|YBR ICT CB Component
DCM|110845|YBR ICT CR Component
DCM|110846|YBR RCT Y Component
DCM|110847|YBR RCT CB Component
DCM|110848|YBR RCT CR Component
DCM|110849|Echogenicity
DCM|110850|X-Ray Attenuation
DCM|110851|X-Ray Attenuation Coefficient
DCM|110852|MR signal intensity
DCM|110853|Binary Segmentation
DCM|110854|Fractional Probabilistic Segmentation
DCM|110855|Fractional Occupancy Segmentation
DCM|110856|Linear Displacement
DCM|110857|Photon Energy
DCM|110858|Time
DCM|110859|Angle
DCM|110860|Left-Right Axis
DCM|110861|Head-Foot Axis
DCM|110862|Anterior-Posterior Axis
DCM|110863|Apex-Base Axis
DCM|110864|Anterior-Inferior Axis
DCM|110865|Septum-Wall Axis
DCM|110866|Right To Left
DCM|110867|Left To Right
DCM|110868|Head To Foot
DCM|110869|Foot To Head
DCM|110870|Anterior To Posterior
DCM|110871|Posterior To Anterior
DCM|110872|Apex To Base
DCM|110873|Base To Apex
DCM|110874|Anterior To Inferior
DCM|110875|Inferior To Anterior
DCM|110876|Septum To Wall
DCM|110877|Wall To Septum
DCM|110901|Image Position (Patient) X
DCM|110902|Image Position (Patient) Y
DCM|110903|Image Position (Patient) Z
DCM|110904|Image Orientation (Patient) Row X
DCM|110905|Image Orientation (Patient) Row Y
DCM|110906|Image Orientation (Patient) Row Z
DCM|110907|Image Orientation (Patient) Column X
DCM|110908|Image Orientation (Patient) Column Y
DCM|110909|Image Orientation (Patient) Column Z
DCM|110910|Pixel Data Rows
DCM|110911|Pixel Data Columns
DCM|111000|Algorithm Family
DCM|111001|Algorithm Name
DCM|111002|Algorithm Parameters
DCM|111003|Algorithm Version
DCM|111004|Analysis Performed
DCM|111005|Assessment Category
DCM|111006|Breast composition
DCM|111007|Breast Outline including Pectoral Muscle Tissue
DCM|111008|Calcification Distribution
DCM|111009|Calcification Type
DCM|111010|Center
DCM|111011|Certainty of Feature
DCM|111012|Certainty of Finding
DCM|111013|Certainty of Impression
DCM|111014|Clockface or region
DCM|111015|Composite Feature
DCM|111016|Composite type
DCM|111017|CAD Processing and Findings Summary
DCM|111018|Content Date
DCM|111019|Content Time
DCM|111020|Depth
DCM|111021|Description of Change
DCM|111022|Detection Performed
DCM|111023|Differential Diagnosis/Impression
DCM|111024|Failed Analyses
DCM|111025|Failed Detections
DCM|111026|Horizontal Pixel Spacing
DCM|111027|Image Laterality
DCM|111028|Image Library
DCM|111029|Image Quality Rating
DCM|111030|Image Region
DCM|111031|Image View
DCM|111032|Image View Modifier
DCM|111033|Impression Description
DCM|111034|Individual Impression/​Recommendation
DCM|111035|Lesion Density
DCM|111036|Mammography CAD Report
DCM|111037|Margins
DCM|111038|Number of calcifications
DCM|111039|Object type
DCM|111040|Original Source
DCM|111041|Outline
DCM|111042|Pathology
DCM|111043|Patient Orientation Column
DCM|111044|Patient Orientation Row
DCM|111045|Pectoral Muscle Outline
DCM|111046|Percent Fibroglandular Tissue
DCM|111047|Probability of cancer
DCM|111048|Quadrant location
DCM|111049|Qualitative Difference
DCM|111050|Quality Assessment
DCM|111051|Quality Control Standard
DCM|111052|Quality Finding
DCM|111053|Recommended Follow-up
DCM|111054|Recommended Follow-up Date
DCM|111055|Recommended Follow-up Interval
DCM|111056|Rendering Intent
DCM|111057|Scope of Feature
DCM|111058|Selected Region Description
DCM|111059|Single Image Finding
DCM|111060|Study Date
DCM|111061|Study Time
DCM|111062|Successful Analyses
DCM|111063|Successful Detections
DCM|111064|Summary of Detections
DCM|111065|Summary of Analyses
DCM|111066|Vertical Pixel Spacing
DCM|111069|Crosstable
DCM|111071|CAD Operating Point
DCM|111072|Maximum CAD Operating Point
DCM|111081|CAD Operating Point Description
DCM|111086|False Markers per Image
DCM|111087|False Markers per Case
DCM|111088|Case Sensitivity
DCM|111089|Lesion Sensitivity
DCM|111090|Case Specificity
DCM|111091|Image Specificity
DCM|111092|Recommended CAD Operating Point
DCM|111093|CAD Operating Point Table
DCM|111099|Selected region
DCM|111100|Breast geometry
DCM|111101|Image Quality
DCM|111102|Non-lesion
DCM|111103|Density
DCM|111104|Individual Calcification
DCM|111105|Calcification Cluster
DCM|111111|Cooper's ligament changes
DCM|111112|Mass in the skin
DCM|111113|Mass on the skin
DCM|111120|Post Procedure Mammograms for Marker Placement
DCM|111121|Follow-up post biopsy as directed by clinician
DCM|111122|Known biopsy proven malignancy - take appropriate action
DCM|111123|Marker placement
DCM|111124|Personal history of breast cancer with mastectomy
DCM|111125|Known biopsy proven malignancy
DCM|111126|Image detected mass
DCM|111127|Targeted
DCM|111128|Survey
DCM|111129|Clustered microcysts
DCM|111130|Complicated cyst
DCM|111135|Additional projections
DCM|111136|Spot magnification view(s)
DCM|111137|Ultrasound
DCM|111138|Old films for comparison
DCM|111139|Ductography
DCM|111140|Normal interval follow-up
DCM|111141|Any decision to biopsy should be based on clinical assessment
DCM|111142|Follow-up at short interval (1-11 months)
DCM|111143|Biopsy should be considered
DCM|111144|Needle localization and biopsy
DCM|111145|Histology using core biopsy
DCM|111146|Suggestive of malignancy - take appropriate action
DCM|111147|Cytologic analysis
DCM|111148|Biopsy should be strongly considered
DCM|111149|Highly suggestive of malignancy - take appropriate action
DCM|111150|Presentation Required: Rendering device is expected to present
DCM|111151|Presentation Optional: Rendering device may present
DCM|111152|Not for Presentation: Rendering device expected not to present
DCM|111153|Target Content Items are related temporally
DCM|111154|Target Content Items are related spatially
DCM|111155|Target Content Items are related contra-laterally
DCM|111156|Feature detected on the only image
DCM|111157|Feature detected on only one of the images
DCM|111158|Feature detected on multiple images
DCM|111159|Feature detected on images from multiple modalities
DCM|111168|Scar tissue
DCM|111170|J Wire
DCM|111171|Pacemaker
DCM|111172|Paddle
DCM|111173|Collimator
DCM|111174|ID Plate
DCM|111175|Other Marker
DCM|111176|Unspecified
DCM|111177|View and Laterality Marker is missing
DCM|111178|View and Laterality Marker does not have both view and laterality
DCM|111179|View and Laterality Marker does not have approved codes
DCM|111180|View and Laterality Marker is not near the axilla
DCM|111181|View and Laterality Marker overlaps breast tissue
DCM|111182|View and Laterality Marker is partially obscured
DCM|111183|View and Laterality Marker is incorrect
DCM|111184|View and Laterality Marker is off image
DCM|111185|Flash is not near edge of film
DCM|111186|Flash is illegible, does not fit, or is lopsided
DCM|111187|Flash doesn't include patient name and additional patient id
DCM|111188|Flash doesn't include date of examination
DCM|111189|Flash doesn't include facility name and location
DCM|111190|Flash doesn't include technologist identification
DCM|111191|Flash doesn't include cassette/screen/detector identification
DCM|111192|Flash doesn't include mammography unit identification
DCM|111193|Date sticker is missing
DCM|111194|Technical factors missing
DCM|111195|Collimation too close to breast
DCM|111196|Inadequate compression
DCM|111197|MLO Insufficient pectoral muscle
DCM|111198|MLO No fat is visualized posterior to fibroglandular tissues
DCM|111199|MLO Poor separation of deep and superficial breast tissues
DCM|111200|MLO Evidence of motion blur
DCM|111201|MLO Inframammary fold is not open
DCM|111202|CC Not all medial tissue visualized
DCM|111203|CC Nipple not centered on image
DCM|111204|CC Posterior nipple line does not measure within 1 cm of MLO
DCM|111205|Nipple not in profile
DCM|111206|Insufficient implant displacement incorrect
DCM|111207|Image artifact(s)
DCM|111208|Grid artifact(s)
DCM|111209|Positioning
DCM|111210|Motion blur
DCM|111211|Under exposed
DCM|111212|Over exposed
DCM|111213|No image
DCM|111214|Detector artifact(s)
DCM|111215|Artifact(s) other than grid or detector artifact
DCM|111216|Mechanical failure
DCM|111217|Electrical failure
DCM|111218|Software failure
DCM|111219|Inappropriate image processing
DCM|111220|Other failure
DCM|111221|Unknown failure
DCM|111222|Succeeded
DCM|111223|Partially Succeeded
DCM|111224|Failed
DCM|111225|Not Attempted
DCM|111233|Individual Impression/​Recommendation Analysis
DCM|111234|Overall Impression/​Recommendation Analysis
DCM|111235|Unusable - Quality renders image unusable
DCM|111236|Usable - Does not meet the quality control standard
DCM|111237|Usable - Meets the quality control standard
DCM|111238|Mammography Quality Control Manual 1999, ACR
DCM|111239|Title 21 CFR Section 900, Subpart B
DCM|111240|Institutionally defined quality control standard
DCM|111241|All algorithms succeeded; without findings
DCM|111242|All algorithms succeeded; with findings
DCM|111243|Not all algorithms succeeded; without findings
DCM|111244|Not all algorithms succeeded; with findings
DCM|111245|No algorithms succeeded; without findings
DCM|111248|Adenolipoma
DCM|111249|Ductal hyperplasia
DCM|111250|Adenomyoepithelioma
DCM|111251|Normal axillary node
DCM|111252|Axillary node with calcifications
DCM|111253|Axillary node hyperplasia
DCM|111254|Asynchronous involution
DCM|111255|Benign cyst with blood
DCM|111256|Benign Calcifications
DCM|111257|Intracystic papilloma
DCM|111258|Ductal adenoma
DCM|111259|Diabetic fibrous mastopathy
DCM|111260|Extra abdominal desmoid
DCM|111262|Epidermal inclusion cyst
DCM|111263|Fibroadenomatoid hyperplasia
DCM|111264|Fibroadenolipoma
DCM|111265|Foreign body (reaction)
DCM|111269|Galactocele
DCM|111271|Hemangioma - nonparenchymal, subcutaneous
DCM|111273|Hyperplasia, usual
DCM|111277|Juvenile papillomatosis
DCM|111278|Lactating adenoma
DCM|111279|Lactational change
DCM|111281|Large duct papilloma
DCM|111283|Myofibroblastoma
DCM|111284|Microglandular adenosis
DCM|111285|Multiple Intraductal Papillomas
DCM|111286|No abnormality
DCM|111287|Normal breast tissue
DCM|111288|Neurofibromatosis
DCM|111290|Oil cyst (fat necrosis cyst)
DCM|111291|Post reduction mammoplasty
DCM|111292|Pseudoangiomatous stromal hyperplasia
DCM|111293|Radial scar
DCM|111294|Sclerosing adenosis
DCM|111296|Silicone granuloma
DCM|111297|Nipple Characteristic
DCM|111298|Virginal hyperplasia
DCM|111299|Peripheral duct papillomas
DCM|111300|Axillary node with lymphoma
DCM|111301|Axillary nodal metastases
DCM|111302|Angiosarcoma
DCM|111303|Blood vessel (vascular) invasion
DCM|111304|Carcinoma in children
DCM|111305|Carcinoma in ectopic breast
DCM|111306|Carcinoma with endocrine differentiation
DCM|111307|Basal cell carcinoma of nipple
DCM|111308|Carcinoma with metaplasia
DCM|111309|Cartilaginous and osseous change
DCM|111310|Carcinoma in pregnancy and lactation
DCM|111311|Carcinosarcoma
DCM|111312|Intraductal comedocarcinoma with necrosis
DCM|111313|Intraductal carcinoma, low grade
DCM|111314|Intraductal carcinoma micro-papillary
DCM|111315|Intracystic papillary carcinoma
DCM|111316|Invasive and in-situ carcinoma
DCM|111317|Invasive lobular carcinoma
DCM|111318|Leukemic infiltration
DCM|111320|Lympathic vessel invasion
DCM|111321|Lymphoma
DCM|111322|Occult carcinoma presenting with axillary lymph node metastases
DCM|111323|Metastatic cancer to the breast
DCM|111324|Metastatic cancer to the breast from the colon
DCM|111325|Metastatic cancer to the breast from the lung
DCM|111326|Metastatic melanoma to the breast
DCM|111327|Metastatic cancer to the breast from the ovary
DCM|111328|Metastatic sarcoma to the breast
DCM|111329|Multifocal intraductal carcinoma
DCM|111330|Metastatic disease to axillary node
DCM|111331|Malignant fibrous histiocytoma
DCM|111332|Multifocal invasive ductal carcinoma
DCM|111333|Metastasis to an intramammary lymph node
DCM|111334|Malignant melanoma of nipple
DCM|111335|Neoplasm of the mammary skin
DCM|111336|Papillary carcinoma in-situ
DCM|111338|Recurrent malignancy
DCM|111340|Squamous cell carcinoma of the nipple
DCM|111341|Intraductal carcinoma, high grade
DCM|111342|Invasive cribriform carcinoma
DCM|111343|Angular margins
DCM|111344|Fine pleomorphic calcification
DCM|111345|Macrocalcifications
DCM|111346|Calcifications within a mass
DCM|111347|Calcifications outside of a mass
DCM|111350|Breast background echotexture
DCM|111351|Homogeneous fat echotexture
DCM|111352|Homogeneous fibroglandular echotexture
DCM|111353|Heterogeneous echotexture
DCM|111354|Orientation
DCM|111355|Parallel
DCM|111356|Not parallel
DCM|111357|Lesion boundary
DCM|111358|Abrupt interface
DCM|111359|Echogenic halo
DCM|111360|Echo pattern
DCM|111361|Anechoic
DCM|111362|Hyperechoic
DCM|111363|Complex
DCM|111364|Hypoechoic
DCM|111365|Isoechoic
DCM|111366|Posterior acoustic features
DCM|111367|No posterior acoustic features
DCM|111368|Posterior enhancement
DCM|111369|Posterior shadowing
DCM|111370|Combined posterior enhancement and shadowing
DCM|111371|Identifiable effect on surrounding tissues
DCM|111372|Vascularity
DCM|111373|Vascularity not present
DCM|111374|Vascularity not assessed
DCM|111375|Vascularity present in lesion
DCM|111376|Vascularity present immediately adjacent to lesion
DCM|111377|Diffusely increased vascularity in surrounding tissue
DCM|111380|Correlation to other Findings
DCM|111381|Correlates to physical examination findings
DCM|111382|Correlates to mammography findings
DCM|111383|Correlates to MRI findings
DCM|111384|Correlates to ultrasound findings
DCM|111385|Correlates to other imaging findings
DCM|111386|No correlation to other imaging findings
DCM|111387|No correlation to clinical findings
DCM|111388|Malignancy Type
DCM|111389|Invasive breast carcinoma
DCM|111390|Other malignancy type
DCM|111391|Menstrual Cycle Phase
DCM|111392|1st week
DCM|111393|2nd week
DCM|111394|3rd week
DCM|111395|Estimated Timeframe
DCM|111396|< 3 months ago
DCM|111397|4 months to 1 year ago
DCM|111398|> 1 year ago
DCM|111399|Timeframe uncertain
DCM|111400|Breast Imaging Report
DCM|111401|Reason for Procedure
DCM|111402|Clinical finding
DCM|111403|Baseline screening mammogram
DCM|111404|First mammogram ever
DCM|111405|Implant type
DCM|111406|Number of similar findings
DCM|111407|Implant finding
DCM|111408|Film Screen Mammography
DCM|111409|Digital Mammography
DCM|111410|Surgical consult
DCM|111411|Mammography CAD
DCM|111412|Narrative Summary
DCM|111413|Overall Assessment
DCM|111414|Supplementary Data
DCM|111415|Additional evaluation requested from prior study
DCM|111416|Follow-up at short interval from prior study
DCM|111417|History of breast augmentation, asymptomatic
DCM|111418|Review of an outside study
DCM|111419|Additional evaluation requested from abnormal screening study
DCM|111420|History of benign breast biopsy
DCM|111421|Personal history of breast cancer with breast conservation therapy
DCM|111423|Physical Examination Results
DCM|111424|Comparison to previous studies
DCM|111425|Intraluminal filling defect
DCM|111426|Multiple filling defect
DCM|111427|Abrupt duct termination
DCM|111428|Extravasation
DCM|111429|Duct narrowing
DCM|111430|Cyst fill
DCM|111431|Instrument Approach
DCM|111432|Inferolateral to superomedial
DCM|111433|Inferomedial to superolateral
DCM|111434|Superolateral to inferomedial
DCM|111435|Superomedial to inferolateral
DCM|111436|Number of passes
DCM|111437|Number of specimens
DCM|111438|Needle in target
DCM|111439|Number of needles around target
DCM|111440|Incision made
DCM|111441|Microclip placed
DCM|111442|Confirmation of target
DCM|111443|Target contained in the specimen
DCM|111444|Target partially obtained in the specimen
DCM|111445|Target not in the specimen
DCM|111446|Calcifications seen in the core
DCM|111447|Lesion completely removed
DCM|111448|Lesion partially removed
DCM|111449|Fluid obtained
DCM|111450|Light brown color
DCM|111451|Dark red color
DCM|111452|Dark brown color
DCM|111453|Bright red color
DCM|111454|Blood tinged color
DCM|111455|Occult blood test result
DCM|111456|Action on fluid
DCM|111457|Sent for analysis
DCM|111458|Discarded
DCM|111459|Mass with calcifications
DCM|111460|Complex cyst
DCM|111461|Intracystic lesion
DCM|111462|Solid mass
DCM|111463|Supplementary Data for Intervention
DCM|111464|Procedure Modifier
DCM|111465|Needle Gauge
DCM|111466|Severity of Complication
DCM|111467|Needle Length
DCM|111468|Pathology Results
DCM|111469|Sampling DateTime
DCM|111470|Uninvolved
DCM|111471|Involved
DCM|111472|Nipple involved
DCM|111473|Number of nodes removed
DCM|111474|Number of nodes positive
DCM|111475|Estrogen receptor
DCM|111476|Progesterone receptor
DCM|111477|S Phase
DCM|111478|Non-bloody discharge (from nipple)
DCM|111479|Difficult physical/clinical examination
DCM|111480|Cancer elsewhere
DCM|111481|Saline implant
DCM|111482|Polyurethane implant
DCM|111483|Percutaneous silicone injection
DCM|111484|Combination implant
DCM|111485|Pre-pectoral implant
DCM|111486|Retro-pectoral implant
DCM|111487|Mammographic (crosshair)
DCM|111488|Mammographic (grid)
DCM|111489|Palpation guided
DCM|111490|Vacuum assisted
DCM|111491|Abnormal discharge
DCM|111492|No complications
DCM|111494|Stage 0
DCM|111495|Stage I
DCM|111496|Stage IIA
DCM|111497|Stage IIB
DCM|111498|Stage IIIA
DCM|111499|Stage IIIB
DCM|111500|Stage IIIC
DCM|111501|Stage IV
DCM|111502|Bloom-Richardson Grade
DCM|111503|Normal implants
DCM|111504|Asymmetric implants
DCM|111505|Calcified implant
DCM|111506|Distorted implant
DCM|111507|Silicone-laden lymph nodes
DCM|111508|Free silicone
DCM|111509|Herniated implant
DCM|111510|Explantation
DCM|111511|Relevant Patient Information for Breast Imaging
DCM|111512|Medication History
DCM|111513|Relevant Previous Procedures
DCM|111514|Relevant Indicated Problems
DCM|111515|Relevant Risk Factors
DCM|111516|Medication Type
DCM|111517|Relevant Patient Information
DCM|111518|Age when first menstrual period occurred
DCM|111519|Age at First Full Term Pregnancy
DCM|111520|Age at Menopause
DCM|111521|Age when hysterectomy performed
DCM|111522|Age when left ovary removed
DCM|111523|Age when right ovary removed
DCM|111524|Age Started
DCM|111525|Age Ended
DCM|111526|DateTime Started
DCM|111527|DateTime Ended
DCM|111528|Ongoing
DCM|111529|Brand Name
DCM|111530|Risk Factor modifier
DCM|111531|Previous Procedure
DCM|111532|Pregnancy Status
DCM|111533|Indicated Problem
DCM|111534|Role of person reporting
DCM|111535|DateTime problem observed
DCM|111536|DateTime of last evaluation
DCM|111537|Family Member with Risk Factor
DCM|111538|Age at Occurrence
DCM|111539|Menopausal phase
DCM|111540|Side of Family
DCM|111541|Maternal
DCM|111542|Unspecified gynecological hormone
DCM|111543|Breast feeding history
DCM|111544|Average breast feeding period
DCM|111545|Substance Use History
DCM|111546|Used Substance Type
DCM|111547|Environmental Exposure History
DCM|111548|Environmental Factor
DCM|111549|Previous Reports
DCM|111550|Personal breast cancer history
DCM|111551|History of endometrial cancer
DCM|111552|History of ovarian cancer
DCM|111553|History of high risk lesion on previous biopsy
DCM|111554|Post menopausal patient
DCM|111555|Late child bearing (after 30)
DCM|111556|BRCA1 breast cancer gene
DCM|111557|BRCA2 breast cancer gene
DCM|111558|BRCA3 breast cancer gene
DCM|111559|Weak family history of breast cancer
DCM|111560|Intermediate family history of breast cancer
DCM|111561|Very strong family history of breast cancer
DCM|111562|Family history of prostate cancer
DCM|111563|Family history unknown
DCM|111564|Nipple discharge cytology
DCM|111565|Uterine malformations
DCM|111566|Spontaneous Abortion
DCM|111567|Gynecologic condition
DCM|111568|Gynecologic surgery
DCM|111569|Previous LBW or IUGR birth
DCM|111570|Previous fetal malformation/syndrome
DCM|111571|Previous RH negative or blood dyscrasia at birth
DCM|111572|History of multiple fetuses
DCM|111573|Current pregnancy, known or suspected malformations/syndromes
DCM|111574|Family history, fetal malformation/syndrome
DCM|111575|High
DCM|111576|Medium
DCM|111577|Low
DCM|111578|Dose frequency
DCM|111579|Rate of exposure
DCM|111580|Volume of use
DCM|111581|Relative dose amount
DCM|111582|Relative amount of exposure
DCM|111583|Relative amount of use
DCM|111584|Relative dose frequency
DCM|111585|Relative frequency of exposure
DCM|111586|Relative frequency of use
DCM|111587|No known exposure
DCM|111590|Recall for technical reasons
DCM|111591|Recall for imaging findings
DCM|111592|Recall for patient symptoms/ clinical findings
DCM|111593|LBW or IUGR
DCM|111601|Green filter
DCM|111602|Red filter
DCM|111603|Blue filter
DCM|111604|Yellow-green filter
DCM|111605|Blue-green filter
DCM|111606|Infrared filter
DCM|111607|Polarizing filter
DCM|111609|No filter
DCM|111621|Field 1 for Joslin3 field
DCM|111622|Field 2 for Joslin 3 field
DCM|111623|Field 3 for Joslin 3 field
DCM|111625|Diffuse direct illumination
DCM|111626|Scheimpflug Camera
DCM|111627|Scotopic light
DCM|111628|Mesopic light
DCM|111629|Photopic light
DCM|111630|Dynamic light
DCM|111631|Average Glandular Dose
DCM|111632|Anode Target Material
DCM|111633|Compression Thickness
DCM|111634|Half Value Layer
DCM|111635|X-Ray Grid
DCM|111636|Entrance Exposure at RP
DCM|111637|Accumulated Average Glandular Dose (mammo)
DCM|111638|Patient Equivalent Thickness
DCM|111640|Virtual grid
DCM|111641|Fixed grid
DCM|111642|Focused grid
DCM|111643|Reciprocating grid
DCM|111644|Parallel grid
DCM|111645|Crossed grid
DCM|111646|No grid
DCM|111647|Compression Force
DCM|111648|Compression Pressure
DCM|111649|Compression Contact Area
DCM|111671|Spectacle Prescription Report
DCM|111672|Add Near
DCM|111673|Add Intermediate
DCM|111674|Add Other
DCM|111675|Horizontal Prism Power
DCM|111676|Horizontal Prism Base
DCM|111677|Vertical Prism Power
DCM|111678|Vertical Prism Base
DCM|111679|Distance Pupillary Distance
DCM|111680|Near Pupillary Distance
DCM|111681|SMILE
DCM|111685|Autorefraction Visual Acuity
DCM|111686|Habitual Visual Acuity
DCM|111687|Prescription Visual Acuity
DCM|111688|Right Eye Rx
DCM|111689|Left Eye Rx
DCM|111690|Macular Grid Thickness and Volume Report
DCM|111691|Number of Images Used for Macular Measurements
DCM|111692|Number of Samples Used per Image
DCM|111693|Analysis Quality Rating
DCM|111694|Image Set Quality Rating
DCM|111695|Interfering Tears or Drops
DCM|111696|Visual Fixation Quality During Acquisition
DCM|111697|Visual Fixation Quality Problem
DCM|111698|Ophthalmic Macular Grid Problem
DCM|111700|Specimen Container Identifier
DCM|111701|Processing type
DCM|111702|DateTime of processing
DCM|111703|Processing step description
DCM|111704|Sampling Method
DCM|111705|Parent Specimen Identifier
DCM|111706|Issuer of Parent Specimen Identifier
DCM|111707|Parent specimen type
DCM|111708|Position Frame of Reference
DCM|111709|Location of sampling site
DCM|111710|Location of sampling site X offset
DCM|111711|Location of sampling site Y offset
DCM|111712|Location of sampling site Z offset
DCM|111718|Location of Specimen
DCM|111719|Location of Specimen X offset
DCM|111720|Location of Specimen Y offset
DCM|111721|Location of Specimen Z offset
DCM|111723|Visual Marking of Specimen
DCM|111724|Issuer of Specimen Identifier
DCM|111726|Dissection with entire specimen submission
DCM|111727|Dissection with representative sections submission
DCM|111729|Specimen storage
DCM|111741|Transmission illumination
DCM|111742|Reflection illumination
DCM|111743|Epifluorescence illumination
DCM|111744|Brightfield illumination
DCM|111745|Darkfield illumination
DCM|111746|Oblique illumination
DCM|111747|Phase contrast illumination
DCM|111748|Differential interference contrast
DCM|111749|Total internal reflection fluorescence
DCM|111750|Ultrasound Contact
DCM|111751|Ultrasound Immersion
DCM|111752|Optical
DCM|111753|Manual Keratometry
DCM|111754|Auto Keratometry
DCM|111755|Simulated Keratometry
DCM|111756|Equivalent K-reading
DCM|111757|Keratometry Measurements SOP Instance
DCM|111758|Total Cornea Power Measurement Method
DCM|111759|Posterior Cornea Surface Measurement Method
DCM|111760|Haigis
DCM|111761|Haigis-L
DCM|111762|Holladay 1
DCM|111763|Holladay 2
DCM|111764|Hoffer Q
DCM|111765|Olsen
DCM|111766|SRKII
DCM|111767|SRK-T
DCM|111768|ACD Constant
DCM|111769|Haigis a0
DCM|111770|Haigis a1
DCM|111771|Haigis a2
DCM|111772|Hoffer pACD Constant
DCM|111773|Surgeon Factor
DCM|111776|Front Of Cornea To Front Of Lens
DCM|111777|Back Of Cornea To Front Of Lens
DCM|111778|Single or Anterior Lens
DCM|111779|Posterior Lens
DCM|111780|Measurement From This Device
DCM|111781|External Data Source
DCM|111782|Axial Measurements SOP Instance
DCM|111783|Refractive Measurements SOP Instance
DCM|111784|Autorefraction Measurements SOP Instance
DCM|111786|Standard Deviation of measurements used
DCM|111787|Signal to Noise Ratio
DCM|111791|Spherical projection
DCM|111792|Surface contour mapping
DCM|111800|Visual Field 24-2 Test Pattern
DCM|111801|Visual Field 10-2 Test Pattern
DCM|111802|Visual Field 30-2 Test Pattern
DCM|111803|Visual Field 60-4 Test Pattern
DCM|111804|Visual Field Macula Test Pattern
DCM|111805|Visual Field Central 40 Point Test Pattern
DCM|111806|Visual Field Central 76 Point Test Pattern
DCM|111807|Visual Field Peripheral 60 Point Test Pattern
DCM|111808|Visual Field Full Field 81 Point Test Pattern
DCM|111809|Visual Field Full Field 120 Point Test Pattern
DCM|111810|Visual Field G Test Pattern
DCM|111811|Visual Field M Test Pattern
DCM|111812|Visual Field 07 Test Pattern
DCM|111813|Visual Field LVC Test Pattern
DCM|111814|Visual Field Central Test Pattern
DCM|111815|Visual Field SITA-Standard Test Strategy
DCM|111816|Visual Field SITA-SWAP Test Strategy
DCM|111817|Visual Field SITA-Fast Test Strategy
DCM|111818|Visual Field Full Threshold Test Strategy
DCM|111819|Visual Field FastPac Test Strategy
DCM|111820|Visual Field Full From Prior Test Strategy
DCM|111821|Visual Field Optima Test Strategy
DCM|111822|Visual Field Two-Zone Test Strategy
DCM|111823|Visual Field Three-Zone Test Strategy
DCM|111824|Visual Field Quantify-Defects Test Strategy
DCM|111825|Visual Field TOP Test Strategy
DCM|111826|Visual Field Dynamic Test Strategy
DCM|111827|Visual Field Normal Test Strategy
DCM|111828|Visual Field 1-LT Test Strategy
DCM|111829|Visual Field 2-LT Test Strategy
DCM|111830|Visual Field LVS Test Strategy
DCM|111831|Visual Field GATE Test Strategy
DCM|111832|Visual Field GATEi Test Strategy
DCM|111833|Visual Field 2LT-Dynamic Test Strategy
DCM|111834|Visual Field 2LT-Normal Test Strategy
DCM|111835|Visual Field Fast Threshold Test Strategy
DCM|111836|Visual Field CLIP Test Strategy
DCM|111837|Visual Field CLASS Strategy
DCM|111838|Age corrected
DCM|111839|Threshold related
DCM|111840|Single luminance
DCM|111841|Foveal sensitivity related
DCM|111842|Related to non macular sensitivity
DCM|111843|Automated Optical
DCM|111844|Blind Spot Monitoring
DCM|111845|Macular Fixation Testing
DCM|111846|Observation by Examiner
DCM|111847|Outside normal limits
DCM|111848|Borderline
DCM|111849|Abnormally high sensitivity
DCM|111850|General reduction in sensitivity
DCM|111851|Borderline and general reduction in sensitivity
DCM|111852|Visual Field Index
DCM|111853|Visual Field Loss Due to Diffuse Defect
DCM|111854|Visual Field Loss Due to Local Defect
DCM|111855|Glaucoma Hemifield Test Analysis
DCM|111856|Optical Fixation Measurements
DCM|111860|Haigis Toric
DCM|111861|Haigis-L Toric
DCM|111862|Barrett Toric
DCM|111863|Barrett True-K
DCM|111864|Barrett True-K Toric
DCM|111865|Barrett Universal II
DCM|111866|Barrett Lens Factor
DCM|111867|Barrett Design Factor
DCM|111900|Macula centered
DCM|111901|Disc centered
DCM|111902|Lesion centered
DCM|111903|Disc-macula centered
DCM|111904|Mid-peripheral-superior
DCM|111905|Mid-peripheral-superior temporal
DCM|111906|Mid-peripheral-temporal
DCM|111907|Mid-peripheral-inferior temporal
DCM|111908|Mid-peripheral-inferior
DCM|111909|Mid-peripheral-inferior nasal
DCM|111910|Mid-peripheral-nasal
DCM|111911|Mid-peripheral-superior nasal
DCM|111912|Peripheral-superior
DCM|111913|Peripheral-superior temporal
DCM|111914|Peripheral-temporal
DCM|111915|Peripheral-inferior temporal
DCM|111916|Peripheral-inferior
DCM|111917|Peripheral-inferior nasal
DCM|111918|Peripheral-nasal
DCM|111919|Peripheral-superior nasal
DCM|111920|Time domain
DCM|111921|Spectral domain
DCM|111922|No corneal compensation
DCM|111923|Corneal birefringence compensation
DCM|111924|Retinal topography
DCM|111925|Retinal nerve fiber layer thickness
DCM|111926|Ganglion cell complex thickness
DCM|111927|Total retinal thickness (ILM to IS-OS)
DCM|111928|Total retinal thickness (ILM to RPE)
DCM|111929|Total retinal thickness (ILM to BM)
DCM|111930|Absolute ophthalmic thickness
DCM|111931|Thickness deviation category from normative data
DCM|111932|Thickness deviation from normative data
DCM|111933|Related ophthalmic thickness map
DCM|111934|Disc-Fovea
DCM|111935|p>5%
DCM|111936|p<5%
DCM|111937|p<2%
DCM|111938|p<1%
DCM|111939|p<0.5%
DCM|111940|Corneal axial power map
DCM|111941|Corneal instantaneous power map
DCM|111942|Corneal refractive power map
DCM|111943|Corneal elevation map
DCM|111944|Corneal wavefront map
DCM|111945|Elevation-based corneal tomographer
DCM|111946|Reflection-based corneal topographer
DCM|111947|Interferometry-based corneal tomographer
DCM|112000|Chest CAD Report
DCM|112001|Opacity
DCM|112002|Series Instance UID
DCM|112003|Associated Chest Component
DCM|112004|Abnormal interstitial pattern
DCM|112005|Radiographic anatomy
DCM|112006|Distribution Descriptor
DCM|112007|Border definition
DCM|112008|Site involvement
DCM|112009|Type of Content
DCM|112010|Texture Descriptor
DCM|112011|Positioner Primary Angle
DCM|112012|Positioner Secondary Angle
DCM|112013|Location in Chest
DCM|112014|Orientation Descriptor
DCM|112015|Border shape
DCM|112016|Baseline Category
DCM|112017|Cavity extent as percent of volume
DCM|112018|Calcification extent as percent of surface
DCM|112019|Calcification extent as percent of volume
DCM|112020|Response Evaluation
DCM|112021|Response Evaluation Method
DCM|112022|RECIST
DCM|112023|Composite Feature Modifier
DCM|112024|Single Image Finding Modifier
DCM|112025|Size Descriptor
DCM|112026|Width Descriptor
DCM|112027|Opacity Descriptor
DCM|112028|Abnormal Distribution of Anatomic Structure
DCM|112029|WHO
DCM|112030|Calcification Descriptor
DCM|112031|Attenuation Coefficient
DCM|112032|Threshold Attenuation Coefficient
DCM|112033|Abnormal opacity
DCM|112034|Calculation Description
DCM|112035|Performance of Pediatric and Adult Chest Radiography, ACR
DCM|112036|ACR Position Statement
DCM|112037|Non-lesion Modifier
DCM|112038|Osseous Modifier
DCM|112039|Tracking Identifier
DCM|112040|Tracking Unique Identifier
DCM|112041|Target Lesion Complete Response
DCM|112042|Target Lesion Partial Response
DCM|112043|Target Lesion Progressive Disease
DCM|112044|Target Lesion Stable Disease
DCM|112045|Non-Target Lesion Complete Response
DCM|112046|Non-Target Lesion Incomplete Response or Stable Disease
DCM|112047|Non-Target Lesion Progressive Disease
DCM|112048|Current Response
DCM|112049|Best Overall Response
DCM|112050|Anatomic Identifier
DCM|112051|Measurement of Response
DCM|112052|Bronchovascular
DCM|112053|Osseous
DCM|112054|Secondary pulmonary lobule
DCM|112055|Agatston scoring method
DCM|112056|Volume scoring method
DCM|112057|Mass scoring method
DCM|112058|Calcium score
DCM|112059|Primary complex
DCM|112060|Oligemia
DCM|112061|Abnormal lines (1D)
DCM|112062|Abnormal lucency
DCM|112063|Abnormal calcifications
DCM|112064|Abnormal texture
DCM|112065|Reticulonodular pattern
DCM|112066|Beaded septum sign
DCM|112067|Nodular pattern
DCM|112068|Pseudoplaque
DCM|112069|Signet-ring sign
DCM|112070|Air bronchiologram
DCM|112071|Air bronchogram
DCM|112072|Air crescent
DCM|112073|Halo sign
DCM|112074|Target Lesion at Baseline
DCM|112075|Non-Target Lesion at Baseline
DCM|112076|Non-Lesion at Baseline
DCM|112077|Vasoconstriction
DCM|112078|Vasodilation
DCM|112079|Architectural distortion
DCM|112080|Mosaic perfusion
DCM|112081|Pleonemia
DCM|112082|Interface
DCM|112083|Line
DCM|112084|Lucency
DCM|112085|Midlung window
DCM|112086|Carina angle
DCM|112087|Centrilobular structures
DCM|112088|Anterior junction line
DCM|112089|Posterior junction line
DCM|112090|Azygoesophageal recess interface
DCM|112091|Paraspinal line
DCM|112092|Posterior tracheal stripe
DCM|112093|Right tracheal stripe
DCM|112094|Stripe
DCM|112095|Hiatus
DCM|112096|Rib Scalene Tubercle
DCM|112097|Vertebral Intervertebral Notch
DCM|112098|Subscapular Fossa
DCM|112099|Scapular Spine
DCM|112100|Scapular Supraspinatus Fossa
DCM|112101|Scapular Infraspinatus Fossa
DCM|112102|Aortic knob
DCM|112103|Arch of the Azygos vein
DCM|112104|Air-fluid level
DCM|112105|Corona radiata
DCM|112106|Honeycomb pattern
DCM|112107|Fleischner's line(s)
DCM|112108|Intralobular lines
DCM|112109|Kerley A line
DCM|112110|Kerley B line
DCM|112111|Kerley C lines
DCM|112112|Parenchymal band
DCM|112113|Reticular pattern
DCM|112114|Septal line(s)
DCM|112115|Subpleural line
DCM|112116|Tramline shadow
DCM|112117|Tubular shadow
DCM|112118|Density
DCM|112119|Dependent opacity
DCM|112120|Ground glass opacity
DCM|112121|Infiltrate
DCM|112122|Micronodule
DCM|112123|Phantom tumor (pseudotumor)
DCM|112124|Shadow
DCM|112125|Small irregular opacities
DCM|112126|Small rounded opacities
DCM|112127|Tree-in-bud sign
DCM|112128|Granular pattern
DCM|112129|Miliary pattern
DCM|112130|Mosaic pattern
DCM|112131|Extremely small
DCM|112132|Very small
DCM|112133|Too small
DCM|112134|Elliptic
DCM|112135|Lobulated
DCM|112136|Spiculated
DCM|112137|Sharply defined
DCM|112138|Distinctly defined
DCM|112139|Well demarcated
DCM|112140|Sharply demarcated
DCM|112141|Poorly demarcated
DCM|112142|Circumscribed
DCM|112143|Air
DCM|112144|Soft tissue
DCM|112145|Calcium
DCM|112146|Acinar
DCM|112147|Air space
DCM|112148|Fibronodular
DCM|112149|Fluffy
DCM|112150|Linear
DCM|112151|Profusion
DCM|112152|Silhouette sign
DCM|112153|Subpleural
DCM|112154|Bat's wing distribution
DCM|112155|Butterfly distribution
DCM|112156|Centrilobular
DCM|112157|Coalescent
DCM|112158|Lobar
DCM|112159|Hyper-acute
DCM|112160|Homogeneous
DCM|112161|Inhomogeneous
DCM|112162|Target
DCM|112163|Fibrocalcific
DCM|112164|Flocculent
DCM|112165|Difference in border shape
DCM|112166|Difference in border definition
DCM|112167|Difference in distribution
DCM|112168|Difference in site involvement
DCM|112169|Difference in Type of Content
DCM|112170|Difference in Texture
DCM|112171|Fiducial mark
DCM|112172|Portacath
DCM|112173|Chest tube
DCM|112174|Central line
DCM|112175|Kidney stent
DCM|112176|Pancreatic stent
DCM|112177|Nipple ring
DCM|112178|Coin
DCM|112179|Minimum Attenuation Coefficient
DCM|112180|Maximum Attenuation Coefficient
DCM|112181|Mean Attenuation Coefficient
DCM|112182|Median Attenuation Coefficient
DCM|112183|Standard Deviation of Attenuation Coefficient
DCM|112184|Performance of Pediatric and Adult Thoracic CT
DCM|112185|Performance of CT for Detection of Pulmonary Embolism in Adults
DCM|112186|Performance of High-Resolution CT of the Lungs in Adults
DCM|112187|Unspecified method of calculation
DCM|112188|Two-dimensional method
DCM|112189|Three-dimensional method
DCM|112191|Breast tissue density
DCM|112192|Volume of parenchymal tissue
DCM|112193|Volume of breast
DCM|112194|Mass of parenchymal tissue
DCM|112195|Mass of breast
DCM|112196|Area of Vascular Calcification
DCM|112197|Volume of Vascular Calcification
DCM|112198|Percentage of Vascular Calcification
DCM|112199|Mass of Vascular Calcification
DCM|112200|Average calcification distance in a calcification cluster
DCM|112201|Standard deviation distance of calcifications in a cluster
DCM|112220|Colon CAD Report
DCM|112222|Colon Overall Assessment
DCM|112224|Image Set Properties
DCM|112225|Slice Thickness
DCM|112226|Spacing between slices
DCM|112227|Frame of Reference UID
DCM|112228|Recumbent Patient Position with respect to gravity
DCM|112229|Identifying Segment
DCM|112232|Polyp stalk width
DCM|112233|Distance from anus
DCM|112238|Anatomic non-colon
DCM|112240|C0 - Inadequate Study/Awaiting Prior Comparisons
DCM|112241|C1 - Normal Colon or Benign Lesion
DCM|112242|C2 - Intermediate Polyp or Indeterminate Finding
DCM|112243|C3 - Polyp, Possibly Advanced Adenoma
DCM|112244|C4 - Colonic Mass, Likely Malignant
DCM|112248|ACR Guideline, Performance of Adult CT Colonography
DCM|112249|ACR Standard, CT medical physics performance monitoring
DCM|112300|AP+45
DCM|112301|AP-45
DCM|112302|Anatomical axis of femur
DCM|112303|Acetabular Center of Rotation
DCM|112304|Femur Head Center of Rotation
DCM|112305|Acetabular Cup Shell
DCM|112306|Acetabular Cup Insert
DCM|112307|Acetabular Cup Monoblock
DCM|112308|Femoral Head Ball Component
DCM|112309|Femoral Head Cone Taper Component
DCM|112310|Femoral Stem
DCM|112311|Femoral Stem Distal Component
DCM|112312|Femoral Stem Proximal Component
DCM|112313|Femoral Stem Component
DCM|112314|Neck Component
DCM|112315|Monoblock Stem
DCM|112316|Prosthetic Shaft Augment
DCM|112317|Femoral Head Resurfacing Component
DCM|112318|Pinning
DCM|112319|Sewing
DCM|112320|Bolting
DCM|112321|Wedging
DCM|112325|Distal Centralizer
DCM|112340|Generic 2D Planning
DCM|112341|Generic 3D Planning
DCM|112342|Generic Planning for Hip Replacement
DCM|112343|Generic Planning for Knee Replacement
DCM|112344|Müller Method Planning for Hip Replacement
DCM|112345|Implantation Plan
DCM|112346|Selected Implant Component
DCM|112347|Component ID
DCM|112348|Implant Template
DCM|112350|Component Connection
DCM|112351|Mating Feature Set ID
DCM|112352|Mating Feature ID
DCM|112353|Spatial Registration
DCM|112354|Patient Image
DCM|112355|Assembly
DCM|112356|User Selected Fiducial
DCM|112357|Derived Fiducial
DCM|112358|Information used for planning
DCM|112359|Supporting Information
DCM|112360|Implant Component List
DCM|112361|Patient Data Used During Planning
DCM|112362|Degrees of Freedom Specification
DCM|112363|Degree of Freedom ID
DCM|112364|Related Patient Data Not Used During Planning
DCM|112365|Related Implantation Reports
DCM|112366|Implant Assembly Template
DCM|112367|Planning Information for Intraoperative Usage
DCM|112368|Implantation Patient Positioning
DCM|112369|Fiducial Intent
DCM|112370|Component Type
DCM|112371|Manufacturer Implant Template
DCM|112372|Derived Planning Images
DCM|112373|Other Derived Planning Data
DCM|112374|Connected Implantation Plan Component
DCM|112375|Planning Method
DCM|112376|Degree of Freedom Exact Translational Value
DCM|112377|Degree of Freedom Minimum Translational Value
DCM|112378|Degree of Freedom Maximum Translational Value
DCM|112379|Degree of Freedom Exact Rotational Translation Value
DCM|112380|Degree of Freedom Minimum Rotational Value
DCM|112381|Degree of Freedom Maximum Rotational Value
DCM|112700|Peri-operative Photographic Imaging
DCM|112701|Gross Specimen Imaging
DCM|112702|Slide Microscopy
DCM|112703|Whole Slide Imaging
DCM|112704|WSI 20X RGB
DCM|112705|WSI 40X RGB
DCM|112706|Illumination Method
DCM|112707|Number of focal planes
DCM|112708|Focal plane Z offset
DCM|112709|Magnification selection
DCM|112710|Illumination wavelength
DCM|112711|Illumination spectral band
DCM|112712|Optical filter type
DCM|112713|Tissue selection method
DCM|112714|Multiple planes
DCM|112715|5X
DCM|112716|10X
DCM|112717|20X
DCM|112718|40X
DCM|112719|Nominal empty tile suppression
DCM|112720|High threshold empty tile suppression
DCM|112721|No empty tile suppression
DCM|113000|Of Interest
DCM|113001|Rejected for Quality Reasons
DCM|113002|For Referring Provider
DCM|113003|For Surgery
DCM|113004|For Teaching
DCM|113005|For Conference
DCM|113006|For Therapy
DCM|113007|For Patient
DCM|113008|For Peer Review
DCM|113009|For Research
DCM|113010|Quality Issue
DCM|113011|Document Title Modifier
DCM|113012|Key Object Description
DCM|113013|Best In Set
DCM|113014|Study
DCM|113015|Series
DCM|113016|Performed Procedure Step
DCM|113017|Stage-View
DCM|113018|For Printing
DCM|113020|For Report Attachment
DCM|113021|For Litigation
DCM|113022|Collection of Presentation States
DCM|113026|Double exposure
DCM|113030|Manifest
DCM|113031|Signed Manifest
DCM|113032|Complete Study Content
DCM|113033|Signed Complete Study Content
DCM|113034|Complete Acquisition Content
DCM|113035|Signed Complete Acquisition Content
DCM|113036|Group of Frames for Display
DCM|113037|Rejected for Patient Safety Reasons
DCM|113038|Incorrect Modality Worklist Entry
DCM|113039|Data Retention Policy Expired
DCM|113040|Lossy Compression
DCM|113041|Apparent Diffusion Coefficient
DCM|113042|Pixel by pixel addition
DCM|113043|Diffusion weighted
DCM|113044|Diffusion Anisotropy
DCM|113045|Diffusion Attenuated
DCM|113046|Pixel by pixel division
DCM|113047|Pixel by pixel mask
DCM|113048|Pixel by pixel Maximum
DCM|113049|Pixel by pixel mean
DCM|113050|Metabolite Maps from spectroscopy data
DCM|113051|Pixel by pixel Minimum
DCM|113052|Mean Transit Time
DCM|113053|Pixel by pixel multiplication
DCM|113054|Negative enhancement integral
DCM|113055|Regional Cerebral Blood Flow
DCM|113056|Regional Cerebral Blood Volume
DCM|113057|R-Coefficient
DCM|113058|Proton Density
DCM|113059|Signal change
DCM|113060|Signal to noise
DCM|113061|Standard Deviation
DCM|113062|Pixel by pixel subtraction
DCM|113063|T1
DCM|113064|T2*
DCM|113065|T2
DCM|113066|Time course of signal
DCM|113067|Temperature encoded
DCM|113068|Student's T-test
DCM|113069|Time To Peak
DCM|113070|Velocity encoded
DCM|113071|Z-score
DCM|113072|Multiplanar reformatting
DCM|113073|Curved multiplanar reformatting
DCM|113074|Volume rendering
DCM|113075|Surface rendering
DCM|113076|Segmentation
DCM|113077|Volume editing
DCM|113078|Maximum intensity projection
DCM|113079|Minimum intensity projection
DCM|113080|Glutamate and glutamine
DCM|113081|Choline/Creatine Ratio
DCM|113082|N-acetylaspartate/Creatine Ratio
DCM|113083|N-acetylaspartate/Choline Ratio
DCM|113084|Tmax
DCM|113085|Spatial resampling
DCM|113086|Edge enhancement
DCM|113087|Smoothing
DCM|113088|Gaussian blur
DCM|113089|Unsharp mask
DCM|113090|Image stitching
DCM|113091|Spatially-related frames extracted from the volume
DCM|113092|Temporally-related frames extracted from the set of volumes
DCM|113093|Polar to Rectangular Scan Conversion
DCM|113094|Creatine and Choline
DCM|113095|Lipid and Lactate
DCM|113096|Creatine+Choline/Citrate Ratio
DCM|113097|Multi-energy proportional weighting
DCM|113098|Magnetization Transfer Ratio
DCM|113100|Basic Application Confidentiality Profile
DCM|113101|Clean Pixel Data Option
DCM|113102|Clean Recognizable Visual Features Option
DCM|113103|Clean Graphics Option
DCM|113104|Clean Structured Content Option
DCM|113105|Clean Descriptors Option
DCM|113106|Retain Longitudinal Temporal Information Full Dates Option
DCM|113107|Retain Longitudinal Temporal Information Modified Dates Option
DCM|113108|Retain Patient Characteristics Option
DCM|113109|Retain Device Identity Option
DCM|113110|Retain UIDs Option
DCM|113111|Retain Safe Private Option
DCM|113112|Retain Institution Identity Option
DCM|113130|Predecessor containing group of imaging subjects
DCM|113131|Extraction of individual subject from group
DCM|113132|Single subject selected from group
DCM|113201|Trace
DCM|113202|Mean Diffusivity
DCM|113203|Radial Diffusivity
DCM|113204|Axial Diffusivity
DCM|113205|Mean Kurtosis
DCM|113206|Apparent Kurtosis Coefficient
DCM|113207|Radial Kurtosis
DCM|113208|Axial Kurtosis
DCM|113209|Fractional Kurtosis Anisotropy
DCM|113211|Deterministic Tracking Algorithm
DCM|113212|Probabilistic Tracking Algorithm
DCM|113213|Global Tracking Algorithm
DCM|113214|FACT
DCM|113215|Streamline
DCM|113216|TEND
DCM|113217|Bootstrap Tracking Algorithm
DCM|113218|Euler
DCM|113219|Runge-Kutta
DCM|113221|HARDI
DCM|113222|DKI
DCM|113223|DTI
DCM|113224|DSI
DCM|113225|LSDI
DCM|113226|Single Shot EPI
DCM|113227|Multiple Shot EPI
DCM|113228|Parallel Imaging
DCM|113231|Single Tensor
DCM|113232|Multi Tensor
DCM|113233|Model Free
DCM|113234|CHARMED
DCM|113236|DOT
DCM|113237|PAS
DCM|113238|Spherical Deconvolution
DCM|113240|Source image diffusion b-value
DCM|113241|Model fitting method
DCM|113250|Mono-exponential diffusion model
DCM|113251|Bi-exponential (IVIM) diffusion model
DCM|113252|Kurtosis diffusion model
DCM|113253|Gamma distribution model
DCM|113254|Stretched exponential diffusion model
DCM|113255|Truncated Gaussian diffusion model
DCM|113260|Log of ratio of two samples
DCM|113261|Least squares fit of multiple samples
DCM|113265|Levenberg-Marquardt
DCM|113266|Trust-Region
DCM|113267|Fixed-Dp
DCM|113268|Segmented-Unconstrained
DCM|113269|Segmented-Constrained
DCM|113270|Bayesian-Probability
DCM|113285|Voxelwise selection of b-value
DCM|113288|Volume Ratio
DCM|113289|Diffusion Coefficient
DCM|113290|Mono-exponential Apparent Diffusion Coefficient
DCM|113291|Slow Diffusion Coefficient
DCM|113292|Fast Diffusion Coefficient
DCM|113293|Fast Diffusion Coefficient Fraction
DCM|113294|Kurtosis Diffusion Coefficient
DCM|113295|Gamma Distribution Scale Parameter
DCM|113296|Gamma Distribution Shape Parameter
DCM|113297|Gamma Distribution Mode
DCM|113298|Distributed Diffusion Coefficient
DCM|113299|Anomalous Exponent Parameter
DCM|113500|Radiopharmaceutical Radiation Dose Report
DCM|113502|Radiopharmaceutical Administration
DCM|113503|Radiopharmaceutical Administration Event UID
DCM|113505|Intravenous Extravasation Symptoms
DCM|113506|Estimated Extravasation Activity
DCM|113507|Administered activity
DCM|113508|Pre-Administration Measured Activity
DCM|113509|Post-Administration Measured Activity
DCM|113510|Drug Product Identifier
DCM|113511|Radiopharmaceutical Dispense Unit Identifier
DCM|113512|Radiopharmaceutical Lot Identifier
DCM|113513|Reagent Vial Identifier
DCM|113514|Radionuclide Vial Identifier
DCM|113516|Prescription Identifier
DCM|113517|Organ Dose Information
DCM|113518|Organ Dose
DCM|113520|MIRD Pamphlet 1
DCM|113521|ICRP Publication 53
DCM|113522|ICRP Publication 80
DCM|113523|ICRP Publication 106
DCM|113526|MIRDOSE
DCM|113527|OLINDA-EXM
DCM|113528|Package Insert
DCM|113529|Institutionally Approved Estimates
DCM|113530|Investigational New Drug
DCM|113540|Activity Measurement Device
DCM|113541|Dose Calibrator
DCM|113542|Infusion System
DCM|113543|Radioisotope Generator
DCM|113550|Fasting Duration
DCM|113551|Hydration Volume
DCM|113552|Recent Physical Activity
DCM|113560|Acute unilateral renal blockage
DCM|113561|Low Thyroid Uptake
DCM|113562|High Thyroid Uptake
DCM|113563|Severely Jaundiced
DCM|113568|Extravasation visible in image
DCM|113570|Cockroft-Gault Formula estimation of GFR
DCM|113571|CKD-EPI Formula estimation of GFR
DCM|113572|Glomerular Filtration Rate (MDRD)
DCM|113573|Glomerular Filtration Rate non-black (MDRD)
DCM|113574|Glomerular Filtration Rate black (MDRD)
DCM|113575|Glomerular Filtration Rate female (MDRD)
DCM|113576|Glomerular Filtration Rate Cystatin-based formula
DCM|113577|Glomerular Filtration Rate Creatinine-based formula (Schwartz)
DCM|113601|Small: < 32.0 cm lateral thickness
DCM|113602|Medium: 32.0-38.0 cm lateral thickness
DCM|113603|Large: > 38.0 cm lateral thickness
DCM|113605|Irradiation Event Label
DCM|113606|Label Type
DCM|113607|Series Number
DCM|113608|Acquisition Number
DCM|113609|Instance Number
DCM|113611|Stationary Acquisition
DCM|113612|Stepping Acquisition
DCM|113613|Rotational Acquisition
DCM|113620|Plane A
DCM|113621|Plane B
DCM|113622|Single Plane
DCM|113630|Continuous
DCM|113631|Pulsed
DCM|113650|Strip filter
DCM|113651|Wedge filter
DCM|113652|Butterfly filter
DCM|113653|Flat filter
DCM|113661|Outline of lobulations
DCM|113662|Inner limits of fuzzy margin
DCM|113663|Outer limits of fuzzy margin
DCM|113664|Outline of spiculations
DCM|113665|Linear spiculation
DCM|113666|Pixelated spiculations
DCM|113669|Orthogonal location arc
DCM|113670|Orthogonal location arc inner margin
DCM|113671|Orthogonal location arc outer margin
DCM|113680|Quality Control Intent
DCM|113681|Phantom
DCM|113682|ACR Accreditation Phantom - CT
DCM|113683|ACR Accreditation Phantom - MR
DCM|113684|ACR Accreditation Phantom - Mammography
DCM|113685|ACR Accreditation Phantom - Stereotactic Breast Biopsy
DCM|113686|ACR Accreditation Phantom - ECT
DCM|113687|ACR Accreditation Phantom - PET
DCM|113688|ACR Accreditation Phantom - ECT/PET
DCM|113689|ACR Accreditation Phantom - PET Faceplate
DCM|113690|IEC Head Dosimetry Phantom
DCM|113691|IEC Body Dosimetry Phantom
DCM|113692|NEMA XR21-2000 Phantom
DCM|113701|X-Ray Radiation Dose Report
DCM|113702|Accumulated X-Ray Dose Data
DCM|113704|Projection X-Ray
DCM|113705|Scope of Accumulation
DCM|113706|Irradiation Event X-Ray Data
DCM|113710|Niobium or Niobium compound
DCM|113711|Europium or Europium compound
DCM|113720|Calibration Protocol
DCM|113721|Irradiation Event Type
DCM|113722|Dose Area Product Total
DCM|113723|Calibration DateTime
DCM|113724|Calibration Responsible Party
DCM|113725|Dose (RP) Total
DCM|113726|Fluoro Dose Area Product Total
DCM|113727|Acquisition Dose Area Product Total
DCM|113728|Fluoro Dose (RP) Total
DCM|113729|Acquisition Dose (RP) Total
DCM|113730|Total Fluoro Time
DCM|113731|Total Number of Radiographic Frames
DCM|113732|Fluoro Mode
DCM|113733|KVP
DCM|113734|X-Ray Tube Current
DCM|113735|Exposure Time
DCM|113736|Exposure
DCM|113737|Distance Source to Reference Point
DCM|113738|Dose (RP)
DCM|113739|Positioner Primary End Angle
DCM|113740|Positioner Secondary End Angle
DCM|113742|Irradiation Duration
DCM|113743|Patient Orientation
DCM|113744|Patient Orientation Modifier
DCM|113745|Patient Table Relationship
DCM|113748|Distance Source to Isocenter
DCM|113750|Distance Source to Detector
DCM|113751|Table Longitudinal Position
DCM|113752|Table Lateral Position
DCM|113753|Table Height Position
DCM|113754|Table Head Tilt Angle
DCM|113755|Table Horizontal Rotation Angle
DCM|113756|Table Cradle Tilt Angle
DCM|113757|X-Ray Filter Material
DCM|113758|X-Ray Filter Thickness Minimum
DCM|113759|Table Longitudinal End Position
DCM|113760|Table Lateral End Position
DCM|113761|Table Height End Position
DCM|113763|Calibration Uncertainty
DCM|113764|Acquisition Plane
DCM|113766|Focal Spot Size
DCM|113767|Average X-Ray Tube Current
DCM|113768|Number of Pulses
DCM|113769|Irradiation Event UID
DCM|113770|Column Angulation
DCM|113771|X-Ray Filters
DCM|113772|X-Ray Filter Type
DCM|113773|X-Ray Filter Thickness Maximum
DCM|113780|Reference Point Definition
DCM|113788|Collimated Field Height
DCM|113789|Collimated Field Width
DCM|113790|Collimated Field Area
DCM|113791|Pulse Rate
DCM|113792|Distance Source to Table Plane
DCM|113793|Pulse Width
DCM|113794|Dose Measurement Device
DCM|113795|Acquired Image
DCM|113800|DLP to E conversion via MC computation
DCM|113801|CTDIfreeair to E conversion via MC computation
DCM|113802|DLP to E conversion via measurement
DCM|113803|CTDIfreeair to E conversion via measurement
DCM|113804|Sequenced Acquisition
DCM|113805|Constant Angle Acquisition
DCM|113806|Stationary Acquisition
DCM|113807|Free Acquisition
DCM|113808|ICRP Pub 60
DCM|113809|Start of X-Ray Irradiation
DCM|113810|End of X-Ray Irradiation
DCM|113811|CT Accumulated Dose Data
DCM|113812|Total Number of Irradiation Events
DCM|113813|CT Dose Length Product Total
DCM|113814|CT Effective Dose Total
DCM|113815|Patient Model
DCM|113816|Condition Effective Dose measured
DCM|113817|Effective Dose Phantom Type
DCM|113818|Dosimeter Type
DCM|113819|CT Acquisition
DCM|113820|CT Acquisition Type
DCM|113821|X-Ray Filter Aluminum Equivalent
DCM|113822|CT Acquisition Parameters
DCM|113823|Number of X-Ray Sources
DCM|113824|Exposure Time
DCM|113825|Scanning Length
DCM|113826|Nominal Single Collimation Width
DCM|113827|Nominal Total Collimation Width
DCM|113828|Pitch Factor
DCM|113829|CT Dose
DCM|113830|Mean CTDIvol
DCM|113831|CT X-Ray Source Parameters
DCM|113832|Identification of the X-Ray Source
DCM|113833|Maximum X-Ray Tube Current
DCM|113834|Exposure Time per Rotation
DCM|113835|CTDIw Phantom Type
DCM|113836|CTDIfreeair Calculation Factor
DCM|113837|Mean CTDIfreeair
DCM|113838|DLP
DCM|113839|Effective Dose
DCM|113840|Effective Dose Conversion Factor
DCM|113841|ICRP Pub 103
DCM|113842|X-Ray Modulation Type
DCM|113845|Exposure Index
DCM|113846|Target Exposure Index
DCM|113847|Deviation Index
DCM|113850|Irradiation Authorizing
DCM|113851|Irradiation Administering
DCM|113852|Irradiation Event
DCM|113853|Irradiation Event UID
DCM|113854|Source of Dose Information
DCM|113855|Total Acquisition Time
DCM|113856|Automated Data Collection
DCM|113857|Manual Entry
DCM|113858|MPPS Content
DCM|113859|Irradiating Device
DCM|113860|15cm from Isocenter toward Source
DCM|113861|30cm in Front of Image Input Surface
DCM|113862|1cm above Tabletop
DCM|113863|30cm above Tabletop
DCM|113864|15cm from Table Centerline
DCM|113865|4.2cm above Breast Support Surface
DCM|113866|Copied From Image Attributes
DCM|113867|Computed From Image Attributes
DCM|113868|Derived From Human-Readable Reports
DCM|113870|Person Name
DCM|113871|Person ID
DCM|113872|Person ID Issuer
DCM|113873|Organization Name
DCM|113874|Person Role in Organization
DCM|113875|Person Role in Procedure
DCM|113876|Device Role in Procedure
DCM|113877|Device Name
DCM|113878|Device Manufacturer
DCM|113879|Device Model Name
DCM|113880|Device Serial Number
DCM|113890|All Planes
DCM|113893|Length of Reconstructable Volume
DCM|113895|Top Z Location of Reconstructable Volume
DCM|113896|Bottom Z Location of Reconstructable Volume
DCM|113897|Top Z Location of Scanning Length
DCM|113898|Bottom Z Location of Scanning Length
DCM|113899|Exposed Range
DCM|113900|Dose Check Alert Details
DCM|113901|DLP Alert Value Configured
DCM|113902|CTDIvol Alert Value Configured
DCM|113903|DLP Alert Value
DCM|113904|CTDIvol Alert Value
DCM|113905|Accumulated DLP Forward Estimate
DCM|113906|Accumulated CTDIvol Forward Estimate
DCM|113907|Reason for Proceeding
DCM|113908|Dose Check Notification Details
DCM|113909|DLP Notification Value Configured
DCM|113910|CTDIvol Notification Value Configured
DCM|113911|DLP Notification Value
DCM|113912|CTDIvol Notification Value
DCM|113913|DLP Forward Estimate
DCM|113914|CTDIvol Forward Estimate
DCM|113915|Alternative dose alert behavior active
DCM|113921|Radiation Exposure
DCM|113922|Radioactive Substance Administered
DCM|113923|Radiation Exposure and Protection Information
DCM|113930|Size Specific Dose Estimate
DCM|113931|Measured Lateral Dimension
DCM|113932|Measured AP Dimension
DCM|113933|Derived Effective Diameter
DCM|113934|AAPM 204 Lateral Dimension
DCM|113935|AAPM 204 AP Dimension
DCM|113936|AAPM 204 Sum of Lateral and AP Dimension
DCM|113937|AAPM 204 Effective Diameter Estimated From Patient Age
DCM|113940|System Calculated
DCM|113941|In Detector Plane
DCM|113942|X-Ray Reading Device
DCM|113943|X-Ray Source Data Available
DCM|113944|X-Ray Mechanical Data Available
DCM|113945|X-Ray Detector Data Available
DCM|113946|Projection Eponymous Name
DCM|113947|Detector Type
DCM|113948|Direct Detector
DCM|113949|Indirect Detector
DCM|113950|Storage Detector
DCM|113951|Film
DCM|113952|Table Mount
DCM|113953|Unmounted Detector
DCM|113954|Upright Stand Mount
DCM|113955|C-Arm Mount
DCM|113956|CR/DR Mechanical Configuration
DCM|113957|Fluoroscopy-Guided Projection Radiography System
DCM|113958|Integrated Projection Radiography System
DCM|113959|Cassette-based Projection Radiography System
DCM|113961|Reconstruction Algorithm
DCM|113962|Filtered Back Projection
DCM|113963|Iterative Reconstruction
DCM|113964|At Surface of Patient
DCM|113965|100cm from X-Ray Source
DCM|113970|Procedure Step To This Point
DCM|113980|Water Equivalent Diameter
DCM|113981|Water Equivalent Diameter Representative Value
DCM|113982|Water Equivalent Diameter Integrated Across Scan Range
DCM|113983|Water Equivalent Diameter From Raw Data
DCM|113984|Water Equivalent Diameter From Localizer
DCM|113985|Series or Instance used for Water Equivalent Diameter estimation
DCM|113986|Z value of location of Water Equivalent Diameter estimation
DCM|113987|AAPM 220
DCM|113988|Estimated from Water Equivalent Diameter
DCM|113989|Arithmetic Average of SSDE(z)
DCM|113990|Arithmetic Average of Dw(z)
DCM|113991|Dw Conversion Factor Coefficients
DCM|113992|Water Equivalent Diameter From Limited FOV Images
DCM|113993|Size Specific Dose Estimate At Longitudinal Position Z
DCM|113994|Longitudinal Position Z
DCM|113995|Water Equivalent Diameter At Longitudinal Position Z
DCM|114000|Not a number
DCM|114001|Negative Infinity
DCM|114002|Positive Infinity
DCM|114003|Divide by zero
DCM|114004|Underflow
DCM|114005|Overflow
DCM|114006|Measurement failure
DCM|114007|Measurement not attempted
DCM|114008|Calculation failure
DCM|114009|Value out of range
DCM|114010|Value unknown
DCM|114011|Value indeterminate
DCM|114201|Time of flight
DCM|114202|Interferometry
DCM|114203|Laser scanning
DCM|114204|Pattern projection
DCM|114205|Shape from shading
DCM|114206|Shape from motion
DCM|114207|Confocal imaging
DCM|114208|Point Cloud Algorithmic
DCM|114209|Turntable Scan Method
DCM|114210|High resolution
DCM|114211|Fast mode
DCM|114213|Iterative Closest Point
DCM|114215|Freehand
DCM|114216|Checkerboard
DCM|120999|Device Description
DCM|121000|Unique Device Identifiers
DCM|121001|Quotation Mode
DCM|121002|Quoted Source
DCM|121003|Document
DCM|121004|Verbal
DCM|121005|Observer Type
DCM|121006|Person
DCM|121007|Device
DCM|121008|Person Observer Name
DCM|121009|Person Observer's Organization Name
DCM|121010|Person Observer's Role in the Organization
DCM|121011|Person Observer's Role in this Procedure
DCM|121012|Device Observer UID
DCM|121013|Device Observer Name
DCM|121014|Device Observer Manufacturer
DCM|121015|Device Observer Model Name
DCM|121016|Device Observer Serial Number
DCM|121017|Device Observer Physical Location During Observation
DCM|121018|Procedure Study Instance UID
DCM|121019|Procedure Study Component UID
DCM|121020|Placer Number
DCM|121021|Filler Number
DCM|121022|Accession Number
DCM|121023|Procedure Code
DCM|121024|Subject Class
DCM|121025|Patient
DCM|121026|Fetus
DCM|121027|Specimen
DCM|121028|Subject UID
DCM|121029|Subject Name
DCM|121030|Subject ID
DCM|121031|Subject Birth Date
DCM|121032|Subject Sex
DCM|121033|Subject Age
DCM|121034|Subject Species
DCM|121035|Subject Breed
DCM|121036|Mother of fetus
DCM|121037|Fetus number
DCM|121038|Number of Fetuses
DCM|121039|Specimen UID
DCM|121040|Specimen Accession Number
DCM|121041|Specimen Identifier
DCM|121042|Specimen Type
DCM|121043|Slide Identifier
DCM|121044|Slide UID
DCM|121045|Language
DCM|121046|Country of Language
DCM|121047|Language of Value
DCM|121048|Language of Name and Value
DCM|121049|Language of Content Item and Descendants
DCM|121050|Equivalent Meaning of Concept Name
DCM|121051|Equivalent Meaning of Value
DCM|121052|Presence of property
DCM|121053|Present
DCM|121054|Absent
DCM|121055|Path
DCM|121056|Area outline
DCM|121057|Perimeter outline
DCM|121058|Procedure reported
DCM|121059|Presence Undetermined
DCM|121060|History
DCM|121061|Device Observer Manufacturer Class UID
DCM|121062|Request
DCM|121064|Current Procedure Descriptions
DCM|121065|Procedure Description
DCM|121066|Prior Procedure Descriptions
DCM|121068|Previous Findings
DCM|121069|Previous Finding
DCM|121070|Findings
DCM|121071|Finding
DCM|121072|Impressions
DCM|121073|Impression
DCM|121074|Recommendations
DCM|121075|Recommendation
DCM|121076|Conclusions
DCM|121077|Conclusion
DCM|121078|Addendum
DCM|121079|Baseline
DCM|121080|Best illustration of finding
DCM|121081|Physician
DCM|121082|Nurse
DCM|121083|Technologist
DCM|121084|Radiographer
DCM|121085|Intern
DCM|121086|Resident
DCM|121087|Registrar
DCM|121088|Fellow
DCM|121089|Attending [Consultant]
DCM|121090|Scrub nurse
DCM|121091|Surgeon
DCM|121092|Sonologist
DCM|121093|Sonographer
DCM|121094|Performing
DCM|121095|Referring
DCM|121096|Requesting
DCM|121097|Recording
DCM|121098|Verifying
DCM|121099|Assisting
DCM|121100|Circulating
DCM|121101|Standby
DCM|121102|Other sex
DCM|121103|Undetermined sex
DCM|121104|Ambiguous sex
DCM|121105|Radiation Physicist
DCM|121106|Comment
DCM|121109|Indications for Procedure
DCM|121110|Patient Presentation
DCM|121111|Summary
DCM|121112|Source of Measurement
DCM|121113|Complications
DCM|121114|Performing Physician
DCM|121115|Discharge Summary
DCM|121116|Proximal Finding Site
DCM|121117|Distal Finding Site
DCM|121118|Patient Characteristics
DCM|121120|Cath Lab Procedure Log
DCM|121121|Room identification
DCM|121122|Equipment Identification
DCM|121123|Patient Status or Event
DCM|121124|Procedure Action Item ID
DCM|121125|DateTime of Recording of Log Entry
DCM|121126|Performed Procedure Step SOP Instance UID
DCM|121127|Performed Procedure Step SOP Class UID
DCM|121128|Procedure Action Duration
DCM|121130|Start Procedure Action Item
DCM|121131|End Procedure Action Item
DCM|121132|Suspend Procedure Action Item
DCM|121133|Resume Procedure Action Item
DCM|121135|Observation DateTime Qualifier
DCM|121136|DateTime Unsynchronized
DCM|121137|DateTime Estimated
DCM|121138|Image Acquired
DCM|121139|Modality
DCM|121140|Number of Frames
DCM|121141|Image Type
DCM|121142|Acquisition Duration
DCM|121143|Waveform Acquired
DCM|121144|Document Title
DCM|121145|Description of Material
DCM|121146|Quantity of Material
DCM|121147|Billing Code
DCM|121148|Unit Serial Identifier
DCM|121149|Lot Identifier
DCM|121150|Device Code
DCM|121151|Lesion Identifier
DCM|121152|Person administering drug/contrast
DCM|121153|Lesion Risk
DCM|121154|Intervention attempt identifier
DCM|121155|Deployment
DCM|121156|Percutaneous Entry Action
DCM|121157|Begin Circulatory Support
DCM|121158|End Circulatory Support
DCM|121160|Oxygen Administration Rate
DCM|121161|Begin oxygen administration
DCM|121162|End oxygen administration
DCM|121163|Oxygen Administration by ventilator
DCM|121165|Patient Assessment Performed
DCM|121166|Begin Pacing
DCM|121167|End Pacing
DCM|121168|Begin Ventilation
DCM|121169|End Ventilation
DCM|121171|Tech Note
DCM|121172|Nursing Note
DCM|121173|Physician Note
DCM|121174|Procedure Note
DCM|121180|Key Images
DCM|121181|DICOM Object Catalog
DCM|121190|Referenced Frames
DCM|121191|Referenced Segment
DCM|121192|Device Subject
DCM|121193|Device Subject Name
DCM|121194|Device Subject Manufacturer
DCM|121195|Device Subject Model Name
DCM|121196|Device Subject Serial Number
DCM|121197|Device Subject Physical Location during observation
DCM|121198|Device Subject UID
DCM|121200|Illustration of ROI
DCM|121201|Area Outline
DCM|121202|Area of Defined Region
DCM|121206|Distance
DCM|121207|Height
DCM|121208|Inter-Marker Distance
DCM|121210|Path
DCM|121211|Path length
DCM|121213|Perimeter Outline
DCM|121214|Referenced Segmentation Frame
DCM|121216|Volume estimated from single 2D region
DCM|121217|Volume estimated from three or more non-coplanar 2D regions
DCM|121218|Volume estimated from two non-coplanar 2D regions
DCM|121219|Volume of bounding three dimensional region
DCM|121220|Volume of circumscribed sphere
DCM|121221|Volume of ellipsoid
DCM|121222|Volume of sphere
DCM|121223|Arm of angle
DCM|121224|Acetabular angle
DCM|121225|Vector
DCM|121226|Approximate spatial location
DCM|121227|Line segment length
DCM|121230|Path Vertex
DCM|121231|Volume Surface
DCM|121232|Source series for segmentation
DCM|121233|Source image for segmentation
DCM|121242|Distance from nipple
DCM|121243|Distance from skin
DCM|121244|Distance from chest wall
DCM|121290|Patient exposure to ionizing radiation
DCM|121291|Results communicated
DCM|121301|Simultaneous Doppler
DCM|121302|Simultaneous Hemodynamic
DCM|121303|Simultaneous ECG
DCM|121304|Simultaneous Voice Narrative
DCM|121305|Simultaneous Respiratory Waveform
DCM|121306|Simultaneous Arterial Pulse Waveform
DCM|121307|Simultaneous Phonocardiographic Waveform
DCM|121310|RT treatment plan for the position being verified
DCM|121311|Localizer
DCM|121312|Biopsy localizer
DCM|121313|Other partial views
DCM|121314|Other image of biplane pair
DCM|121315|Other image of stereoscopic pair
DCM|121316|Images related to standalone object
DCM|121317|Spectroscopy
DCM|121318|Spectroscopy Data for Water Phase Correction
DCM|121320|Uncompressed predecessor
DCM|121321|Mask image for image processing operation
DCM|121322|Source image for image processing operation
DCM|121323|Source series for image processing operation
DCM|121324|Source image
DCM|121325|Lossy compressed image
DCM|121326|Alternate SOP Class instance
DCM|121327|Full fidelity image
DCM|121328|Alternate Photometric Interpretation image
DCM|121329|Source image for montage
DCM|121330|Lossy compressed predecessor
DCM|121331|Equivalent CDA Document
DCM|121332|Complete Rendering for Presentation
DCM|121333|Partial Rendering for Presentation
DCM|121334|Extended Rendering for Presentation
DCM|121335|Source Document
DCM|121338|Anatomic image
DCM|121339|Functional image
DCM|121340|Spectral filtered image
DCM|121341|Device localizer
DCM|121342|Dose Image
DCM|121346|Acquisition frames corresponding to volume
DCM|121347|Volume corresponding to spatially-related acquisition frames
DCM|121348|Temporal Predecessor
DCM|121349|Temporal Successor
DCM|121350|Same acquisition at lower resolution
DCM|121351|Same acquisition at higher resolution
DCM|121352|Same acquisition at different focal depth
DCM|121353|Same acquisition at different spectral band
DCM|121354|Imaged container label
DCM|121358|For Processing predecessor
DCM|121360|Replaced report
DCM|121361|Addended report
DCM|121362|Preliminary report
DCM|121363|Partial report
DCM|121370|Composed from prior doses
DCM|121371|Composed from prior doses and current plan
DCM|121372|Source dose for composing current dose
DCM|121373|RT Pre-Treatment Dose Check
DCM|121374|RT Pre-Treatment Consistency Check
DCM|121375|Assessment By Comparison
DCM|121376|Assessment By Rules
DCM|121377|Composed with radiobiological effects
DCM|121378|Composed with weighting for fractions delivered
DCM|121380|Active Ingredient Undiluted Concentration
DCM|121381|Contrast/Bolus Ingredient Opaque
DCM|121382|Quantity administered
DCM|121383|Mass administered
DCM|121384|RT Plan Label
DCM|121385|Current Fraction Number
DCM|121386|Number of Fractions Planned
DCM|121387|Number of Fractions Completed
DCM|121388|Checked-In Status
DCM|121389|Referenced Beam Number
DCM|121401|Derivation
DCM|121402|Normality
DCM|121403|Level of Significance
DCM|121404|Selection Status
DCM|121405|Population description
DCM|121406|Reference Authority
DCM|121407|Normal Range description
DCM|121408|Normal Range Authority
DCM|121410|User chosen value
DCM|121411|Most recent value chosen
DCM|121412|Mean value chosen
DCM|121414|Standard deviation of population
DCM|121415|Percentile Ranking of measurement
DCM|121416|Z-Score of measurement
DCM|121417|2 Sigma deviation of population
DCM|121420|Equation
DCM|121421|Equation Citation
DCM|121422|Table of Values Citation
DCM|121423|Method Citation
DCM|121424|Table of Values
DCM|121425|Index
DCM|121427|Estimated
DCM|121428|Calculated
DCM|121430|Concern
DCM|121431|DateTime Concern Noted
DCM|121432|DateTime Concern Resolved
DCM|121433|DateTime Problem Resolved
DCM|121434|Service Delivery Location
DCM|121435|Service Performer
DCM|121436|Medical Device Used
DCM|121437|Pharmacologic and exercise stress test
DCM|121438|Paced stress test
DCM|121439|Correction of congenital cardiovascular deformity
DCM|121701|RT Patient Setup
DCM|121702|RT Patient Position Acquisition, single plane MV
DCM|121703|RT Patient Position Acquisition, dual plane MV
DCM|121704|RT Patient Position Acquisition, single plane kV
DCM|121705|RT Patient Position Acquisition, dual plane kV
DCM|121706|RT Patient Position Acquisition, dual plane kV/MV
DCM|121707|RT Patient Position Acquisition, CT kV
DCM|121708|RT Patient Position Acquisition, CT MV
DCM|121709|RT Patient Position Acquisition, Optical
DCM|121710|RT Patient Position Acquisition, Ultrasound
DCM|121711|RT Patient Position Acquisition, Spatial Fiducials
DCM|121712|RT Patient Position Registration, single plane
DCM|121713|RT Patient Position Registration, dual plane
DCM|121714|RT Patient Position Registration, 3D CT general
DCM|121715|RT Patient Position Registration, 3D CT marker-based
DCM|121716|RT Patient Position Registration, 3D CT volume-based
DCM|121717|RT Patient Position Registration, 3D on 2D reference
DCM|121718|RT Patient Position Registration, 2D on 3D reference
DCM|121719|RT Patient Position Registration, Optical
DCM|121720|RT Patient Position Registration, Ultrasound
DCM|121721|RT Patient Position Registration, Spatial Fiducials
DCM|121722|RT Patient Position Adjustment
DCM|121723|RT Patient Position In-treatment-session Review
DCM|121724|RT Treatment Simulation with Internal Verification
DCM|121725|RT Treatment Simulation with External Verification
DCM|121726|RT Treatment with Internal Verification
DCM|121727|RT Treatment with External Verification
DCM|121728|RT Treatment QA with Internal Verification
DCM|121729|RT Treatment QA with External Verification
DCM|121730|RT Machine QA
DCM|121731|RT Treatment QA by RT Plan Dose Check
DCM|121732|RT Treatment QA by RT Plan Difference Check
DCM|121733|RT Treatment QA by RT Ion Plan Dose Check
DCM|121734|RT Treatment QA with RT Ion Plan Difference Check
DCM|121735|RT Brachy Treatment
DCM|121736|RT Image-Guided Patient Positioning and Treatment Delivery
DCM|121737|RT Patient Position Acquisition, MR
DCM|121738|RT Patient Position Registration, MR
DCM|121740|Treatment Delivery Type
DCM|122001|Patient called to procedure room
DCM|122002|Patient admitted to procedure room
DCM|122003|Patient given pre-procedure instruction
DCM|122004|Patient informed consent given
DCM|122005|Patient advance directive given
DCM|122006|Nil Per Os (NPO) status confirmed
DCM|122007|Patient assisted to table
DCM|122008|Patient prepped and draped
DCM|122009|Patient connected to continuous monitoring
DCM|122010|Patient transferred to holding area
DCM|122011|Patient transferred to surgery
DCM|122012|Patient transferred to CCU
DCM|122020|Patient disoriented
DCM|122021|Patient reports nausea
DCM|122022|Patient reports discomfort
DCM|122023|Patient reports chest pain
DCM|122024|Patient reports no pain
DCM|122025|Patient alert
DCM|122026|Patient restless
DCM|122027|Patient sedated
DCM|122028|Patient asleep
DCM|122029|Patient unresponsive
DCM|122030|Patient has respiratory difficulty
DCM|122031|Patient coughed
DCM|122032|Patient disconnected from continuous monitoring
DCM|122033|Hemostasis achieved
DCM|122034|Hemostasis not achieved - oozing
DCM|122035|Hemostasis not achieved - actively bleeding
DCM|122036|Patient given post-procedure instruction
DCM|122037|Patient discharged from department
DCM|122038|Patient pronounced dead
DCM|122039|Patient transferred to morgue
DCM|122041|Personnel Arrived
DCM|122042|Personnel Departed
DCM|122043|Page Sent To
DCM|122044|Consultation With
DCM|122045|Office called
DCM|122046|Equipment failure
DCM|122047|Equipment brought to procedure room
DCM|122048|Equipment ready
DCM|122049|Equipment removed
DCM|122052|Bioptome
DCM|122053|Valvular Intervention
DCM|122054|Aortic Intervention
DCM|122055|Septal Defect Intervention
DCM|122056|Vascular Intervention
DCM|122057|Myocardial biopsy
DCM|122058|Arterial conduit angiography
DCM|122059|Single plane Angiography
DCM|122060|Bi-plane Angiography
DCM|122061|Percutaneous Coronary Intervention
DCM|122062|15-Lead ECG
DCM|122072|Pre-procedure log
DCM|122073|Current procedure evidence
DCM|122075|Prior report for current patient
DCM|122076|Consumable taken from inventory
DCM|122077|Consumable returned to inventory
DCM|122078|Remaining consumable disposed
DCM|122079|Consumable unusable
DCM|122081|Drug start
DCM|122082|Drug end
DCM|122083|Drug administered
DCM|122084|Contrast start
DCM|122085|Contrast end
DCM|122086|Contrast administered
DCM|122087|Infusate start
DCM|122088|Infusate end
DCM|122089|Device crossed lesion
DCM|122090|Intervention Action
DCM|122091|Volume administered
DCM|122092|Undiluted dose administered
DCM|122093|Concentration
DCM|122094|Rate of administration
DCM|122095|Duration of administration
DCM|122096|Volume unadministered or discarded
DCM|122097|Catheter Curve
DCM|122098|Transmit Frequency
DCM|122099|ST change from baseline
DCM|122101|Aneurysm on cited vessel
DCM|122102|Graft to cited segment, proximal section
DCM|122103|Graft to cited segment, mid section
DCM|122104|Graft to cited segment, distal section
DCM|122105|DateTime of Intervention
DCM|122106|Duration of Intervention
DCM|122107|Baseline Stenosis Measurement
DCM|122108|Post-Intervention Stenosis Measurement
DCM|122109|Baseline TIMI Flow
DCM|122110|Post-Intervention TIMI Flow
DCM|122111|Primary Intervention Device
DCM|122112|Normal Myocardium
DCM|122113|Scarred Myocardium
DCM|122114|Thinning Myocardium
DCM|122120|Hemodynamics Report
DCM|122121|Atrial pressure measurements
DCM|122122|Ventricular pressure measurements
DCM|122123|Gradient assessment
DCM|122124|Blood velocity measurements
DCM|122125|Blood lab measurements
DCM|122126|Derived Hemodynamic Measurements
DCM|122127|Clinical Context
DCM|122128|Patient Transferred From
DCM|122129|PCI during this procedure
DCM|122130|Dose Area Product
DCM|122131|Degree of Thrombus
DCM|122132|Severity of Calcification
DCM|122133|Lesion Morphology
DCM|122134|Vessel Morphology
DCM|122138|Circulatory Support
DCM|122139|Reason for Study
DCM|122140|Comparison with Prior Study Done
DCM|122141|Electrode Placement
DCM|122142|Acquisition Device Type
DCM|122143|Acquisition Device ID
DCM|122144|Quantitative Analysis
DCM|122145|Qualitative Analysis
DCM|122146|Procedure DateTime
DCM|122147|Clinical Interpretation
DCM|122148|Lead ID
DCM|122149|Beat Number
DCM|122150|Compound Statement
DCM|122151|Trend
DCM|122152|Statement
DCM|122153|Statement Modifier
DCM|122154|Conjunctive Term
DCM|122157|Probability
DCM|122158|ECG Global Measurements
DCM|122159|ECG Lead Measurements
DCM|122160|Derived Non-Valve Area
DCM|122161|Pulmonary Flow
DCM|122162|Systemic Flow
DCM|122163|Discharge DateTime
DCM|122164|Coronary Artery Bypass During This Admission
DCM|122165|DateTime of Death
DCM|122166|Death During This Admission
DCM|122167|Death During Catheterization
DCM|122170|Type of Myocardial Infarction
DCM|122171|Coronary lesion > = 50% stenosis
DCM|122172|Acute MI Present
DCM|122173|ST Elevation Onset DateTime
DCM|122175|Number of lesion interventions attempted
DCM|122176|Number of lesion interventions successful
DCM|122177|Procedure Result
DCM|122178|Lesion Intervention Information
DCM|122179|Peri-procedural MI occurred
DCM|122180|CK-MB baseline
DCM|122181|CK-MB peak
DCM|122182|R-R interval
DCM|122183|Blood temperature
DCM|122185|Blood Oxygen content
DCM|122187|Blood Carbon dioxide saturation
DCM|122188|Pulmonary Arterial Content (FCpa)
DCM|122189|Pulmonary Venous Content (FCpv)
DCM|122190|Max dp/dt/P
DCM|122191|Ventricular End Diastolic pressure
DCM|122192|Indicator appearance time
DCM|122193|Maximum pressure acceleration
DCM|122194|Ventricular Systolic blood pressure
DCM|122195|Pulse Strength
DCM|122196|C wave pressure
DCM|122197|Gradient pressure, average
DCM|122198|Gradient pressure, peak
DCM|122199|Pressure at dp/dt max
DCM|122201|Diastolic blood velocity, mean
DCM|122202|Diastolic blood velocity, peak
DCM|122203|Systolic blood velocity, mean
DCM|122204|Systolic blood velocity, peak
DCM|122205|Blood velocity, mean
DCM|122206|Blood velocity, minimum
DCM|122207|Blood velocity, peak
DCM|122208|x-descent pressure
DCM|122209|y-descent pressure
DCM|122210|z-point pressure
DCM|122211|Left Ventricular ejection time
DCM|122212|Left Ventricular filling time
DCM|122213|Right Ventricular ejection time
DCM|122214|Right Ventricular filling time
DCM|122215|Total Pulmonary Resistance
DCM|122216|Total Vascular Resistance
DCM|122217|Coronary Flow reserve
DCM|122218|Diastolic/Systolic velocity ratio
DCM|122219|Hyperemic ratio
DCM|122220|Hemodynamic Resistance Index
DCM|122221|Thorax diameter, sagittal
DCM|122222|Procedure Environmental Characteristics
DCM|122223|Room oxygen concentration
DCM|122224|Room temperature
DCM|122225|Room Barometric pressure
DCM|122227|Left to Right Flow
DCM|122228|Right to Left Flow
DCM|122229|Arteriovenous difference
DCM|122230|10 Year CHD Risk
DCM|122231|Comparative Average10 Year CHD Risk
DCM|122232|Comparative Low10 Year CHD Risk
DCM|122233|LDL Cholesterol Score Sheet for Men
DCM|122234|LDL Cholesterol Score Sheet for Women
DCM|122235|Total Cholesterol Score Sheet for Men
DCM|122236|Total Cholesterol Score Sheet for Women
DCM|122237|Corrected Sinus Node Recovery Time
DCM|122238|Max volume normalized to 50mmHg pulse pressure
DCM|122239|Oxygen Consumption
DCM|122240|BSA = 0.003207*WT^(0.7285-0.0188*log(WT))*HT^0.3
DCM|122241|BSA = 0.007184*WT^0.425*HT^0.725
DCM|122242|BSA = 0.0235*WT^0.51456*HTcm^0.42246
DCM|122243|BSA = 0.024265*WT^0.5378*HTcm^0.3964
DCM|122244|BSA = (HT*WT/36)^0.5
DCM|122245|BSA = 1321+0.3433*WT
DCM|122246|BSA = 0.0004688*WT^(0.8168-0.0154*log(WT))
DCM|122247|VO2male = BSA (138.1 - 11.49 * loge(age) + 0.378*HRf)
DCM|122248|VO2female = BSA (138.1 - 17.04 * loge(age) + 0.378*HRf)
DCM|122249|VO2 = VeSTPD * 10 * (FIO2 - FE02)
DCM|122250|VO2 = 152 * BSA
DCM|122251|VO2 = 175 * BSA
DCM|122252|VO2 = 176 * BSA
DCM|122253|Robertson & Reid table
DCM|122254|Fleisch table
DCM|122255|Boothby table
DCM|122256|if (prem age< 3days) P50 = 19.9
DCM|122257|if (age < 1day) P50 = 21.6
DCM|122258|if (age < 30day) P50 = 24.6
DCM|122259|if (age < 18y) P50 = 27.2
DCM|122260|if (age < 40y) P50 = 27.4
DCM|122261|if (age > 60y) P50 = 29.3
DCM|122262|Area = Flow / 44.5 * sqrt(Gradient[mmHg])
DCM|122263|MVA = Flow / 38.0 * sqrt(Gradient[mmHg])
DCM|122265|BMI = Wt / Ht ^ 2
DCM|122266|BSA = 0.007358*WT^0.425*HT^0.725
DCM|122267|BSA = 0.010265*WT^0.423*HT^0.651
DCM|122268|BSA = 0.008883*WT^0.444*HT^0.663
DCM|122269|BSA = 0.038189*WT^0.423*HT^0.362
DCM|122270|BSA = 0.009568*WT^0.473*HT^0.655
DCM|122271|skin condition Warm
DCM|122272|skin condition Cool
DCM|122273|skin condition Cold
DCM|122274|skin condition Dry
DCM|122275|skin condition Clammy
DCM|122276|skin condition Diaphoretic
DCM|122277|skin condition Flush
DCM|122278|skin condition Mottled
DCM|122279|skin condition Pale
DCM|122281|airway unobstructed
DCM|122282|airway partially obstructed
DCM|122283|airway severely obstructed
DCM|122288|Not visualized
DCM|122291|Quantitative Arteriography Report
DCM|122292|Quantitative Ventriculography Report
DCM|122301|Guidewire crossing lesion unsuccessful
DCM|122302|Guidewire crossing lesion successful
DCM|122303|Angioplasty balloon inflated
DCM|122304|Angioplasty balloon deflated
DCM|122305|Device deployed
DCM|122306|Stent re-expanded
DCM|122307|Object removed
DCM|122308|Radiation applied
DCM|122309|Radiation removed
DCM|122310|Interventional device placement unsuccessful
DCM|122311|Interventional device placed
DCM|122312|Intervention performed
DCM|122313|Interventional device withdrawn
DCM|122319|Catheter Size
DCM|122320|Injectate Temperature
DCM|122321|Injectate Volume
DCM|122322|Calibration Factor
DCM|122325|IVUS Report
DCM|122330|EEM Diameter
DCM|122331|Plaque Plus Media Thickness
DCM|122332|Lumen Perimeter
DCM|122333|EEM Cross-Sectional Area
DCM|122334|Plaque plus Media Cross-Sectional Area
DCM|122335|In-Stent Neointimal Cross-Sectional Area
DCM|122336|Vascular Volume measurement length
DCM|122337|Relative position
DCM|122339|Stent Volume Obstruction
DCM|122340|Fiducial feature
DCM|122341|Calcium Length
DCM|122343|Lumen Eccentricity Index
DCM|122344|Plaque plus Media Eccentricity Index
DCM|122345|Remodeling Index
DCM|122346|Stent Symmetry Index
DCM|122347|Stent Expansion Index
DCM|122348|Lumen Shape Index
DCM|122350|Lumen Diameter Ratio
DCM|122351|Stent Diameter Ratio
DCM|122352|EEM Diameter Ratio
DCM|122354|Plaque Burden
DCM|122355|Arc of Calcium
DCM|122356|Soft plaque
DCM|122357|In-Stent Neointima
DCM|122360|True Lumen
DCM|122361|False Lumen
DCM|122363|Plaque Rupture
DCM|122364|Stent Gap
DCM|122367|T-1 Worst
DCM|122368|T-2 Secondary
DCM|122369|T-3 Secondary
DCM|122370|T-4 Secondary
DCM|122371|EEM Volume
DCM|122372|Lumen Volume
DCM|122374|In-Stent Neointimal Volume
DCM|122375|Native Plaque Volume
DCM|122376|Total Plaque Volume
DCM|122380|Proximal Reference
DCM|122381|Distal Reference
DCM|122382|Site of Lumen Minimum
DCM|122383|Stented Region
DCM|122384|Entire Pullback
DCM|122385|Proximal Stent Margin
DCM|122386|Distal Stent Margin
DCM|122387|Dissection Classification
DCM|122388|Intra-stent Dissection
DCM|122389|Vulnerable Plaque
DCM|122390|Eroded Plaque
DCM|122391|Relative Stenosis Severity
DCM|122393|Restenotic Lesion
DCM|122394|Fibro-Lipidic Plaque
DCM|122395|Necrotic-Lipidic Plaque
DCM|122397|Adventitial Dissection
DCM|122398|Intimal Dissection
DCM|122399|Medial Dissection
DCM|122400|Simultaneously Acquired
DCM|122401|Same Anatomy
DCM|122402|Same Indication
DCM|122403|For Attenuation Correction
DCM|122404|Reconstructed
DCM|122405|Algorithm Manufacturer
DCM|122406|Left Atrial Ejection Fraction by Angiography
DCM|122407|Left Atrial ED Volume
DCM|122408|Left Atrial ES Volume
DCM|122410|Contour Realignment
DCM|122411|Threshold Value
DCM|122417|Regional Abnormal Wall Motion
DCM|122421|Calibration Object
DCM|122422|Calibration Method
DCM|122423|Calibration Object Size
DCM|122428|Area Length Method
DCM|122429|Volume Method
DCM|122430|Reference Method
DCM|122431|Regression Slope ED
DCM|122432|Regression Offset ED
DCM|122433|Regression Slope ES
DCM|122434|Regression Offset ES
DCM|122435|Regression Volume Exponent
DCM|122438|Reference Points
DCM|122445|Wall Thickness
DCM|122446|Wall Volume
DCM|122447|Wall Mass
DCM|122448|Wall Stress
DCM|122449|Centerline Wall Motion Analysis
DCM|122450|Normalized Chord Length
DCM|122451|Abnormal Region
DCM|122452|First Chord of Abnormal Region
DCM|122453|Last Chord of Abnormal Region
DCM|122459|Territory Region Severity
DCM|122461|Opposite Region Severity
DCM|122464|LAD Region in RAO Projection
DCM|122465|RCA Region in ROA Projection
DCM|122466|Single LAD Region in RAO Projection
DCM|122467|Single RCA Region in RAO Projection
DCM|122468|Multiple LAD Region in RAO Projection
DCM|122469|Multiple RCA Region in RAO Projection
DCM|122470|LAD Region in LAO Projection
DCM|122471|RCA Region in LAO Projection
DCM|122472|CFX Region in LAO Projection
DCM|122473|Circular method
DCM|122474|Densitometric method
DCM|122475|Center of Gravity
DCM|122476|Long Axis Based
DCM|122477|No Realignment
DCM|122480|Vessel Lumen Cross-Sectional Area
DCM|122481|Contour Start
DCM|122482|Contour End
DCM|122485|Sphere
DCM|122486|Geometric Isocenter
DCM|122487|Geometric Non-Isocenter
DCM|122488|Calibration Object Used
DCM|122489|Curve Fitted Reference
DCM|122490|Interpolated Local Reference
DCM|122491|Mean Local Reference
DCM|122493|Radial Based Wall Motion Analysis
DCM|122495|Regional Contribution to Ejection Fraction
DCM|122496|Radial Shortening
DCM|122497|Landmark Based Wall Motion Analysis
DCM|122498|Slice Contribution to Ejection Fraction
DCM|122499|Frame to Frame Analysis
DCM|122501|Area of closed irregular polygon
DCM|122502|Area of a closed NURBS
DCM|122503|Integration of sum of closed areas on contiguous slices method for volume
DCM|122505|Calibration
DCM|122507|Left Contour
DCM|122508|Right Contour
DCM|122509|Diameter Graph
DCM|122510|Length Luminal Segment
DCM|122511|Graph Increment
DCM|122516|Site of Maximum Luminal
DCM|122517|Densitometric Luminal Cross-sectional Area Graph
DCM|122528|Position of Proximal Border
DCM|122529|Position of Distal Border
DCM|122542|Plaque Area
DCM|122544|Diameter Symmetry
DCM|122545|Area Symmetry
DCM|122546|Inflow Angle
DCM|122547|Outflow Angle
DCM|122548|Stenotic Flow Reserve
DCM|122549|Poiseuille Resistance
DCM|122550|Turbulence Resistance
DCM|122551|Pressure Drop at SFR
DCM|122554|Segmentation Method
DCM|122555|Estimated Normal Flow
DCM|122558|Area Length Kennedy
DCM|122559|Area Length Dodge
DCM|122560|Area Length Wynne
DCM|122562|Multiple Slices
DCM|122563|Boak
DCM|122564|TS Pyramid
DCM|122565|Two Chamber
DCM|122566|Parallelepiped
DCM|122572|BSA^1.219
DCM|122574|Equidistant method
DCM|122575|User selected method
DCM|122582|Left ventricular posterobasal segment
DCM|122600|Cardiovascular Analysis Report
DCM|122601|Ventricular Analysis
DCM|122602|Myocardial Perfusion Analysis
DCM|122603|Calcium Scoring Analysis
DCM|122604|Flow Quantification
DCM|122605|Vascular Morphological Analysis
DCM|122606|Vascular Functional Analysis
DCM|122607|Thickening Analysis
DCM|122608|Absolute Values Of Ventricular Measurements
DCM|122609|Normalized Values Of Ventricular Measurements
DCM|122611|Reference Point
DCM|122612|central breathing position
DCM|122616|Peak Ejection Rate
DCM|122617|Peak Ejection Time
DCM|122618|Peak Filling Rate
DCM|122619|Peak Filling Time
DCM|122620|Papillary Muscle Excluded
DCM|122621|Papillary Muscle Included
DCM|122624|Wall Thickness Ratio end-systolic to end-diastolic
DCM|122627|Curve Fit Method
DCM|122628|Baseline Result Correction
DCM|122631|Signal Earliest Peak Time
DCM|122633|Signal Increase Start Time
DCM|122634|Signal Time to Peak
DCM|122635|MR Perfusion Peak
DCM|122636|MR Perfusion Slope
DCM|122637|MR Perfusion Time Integral
DCM|122638|Signal Baseline Start
DCM|122639|Signal Baseline End
DCM|122640|Image Interval
DCM|122642|Velocity Encoding Minimum Value
DCM|122643|Velocity Encoding Maximum Value
DCM|122645|Net Forward Volume
DCM|122650|Area Based Method
DCM|122651|Diameter Based Method
DCM|122652|Volume Based Method
DCM|122655|NASCET
DCM|122656|ECST
DCM|122657|Agatston Score Threshold
DCM|122658|Calcium Mass Threshold
DCM|122659|Calcium Scoring Calibration
DCM|122660|Calcium Volume
DCM|122661|Calcium Mass
DCM|122664|Late Contrast Enhancement
DCM|122665|Time interval since injection of contrast media
DCM|122666|Time relative to R-wave peak
DCM|122667|Blood velocity vs. time of cardiac cycle
DCM|122668|Time interval since detection of contrast bolus
DCM|122670|Papillary Muscle Included/Excluded
DCM|122675|Anterior-Posterior
DCM|122680|endoleak
DCM|122683|stent fracture
DCM|122684|stent disintegration
DCM|122685|Stent Composition
DCM|122686|Parent Vessel Finding
DCM|122687|Site of Lumen Maximum
DCM|122698|X-Concept
DCM|122699|Y-Concept
DCM|122700|Indications for Pharmacological Stress
DCM|122701|Procedure time base
DCM|122702|Treadmill speed
DCM|122703|Treadmill gradient
DCM|122704|Ergometer power
DCM|122705|Pharmacological Stress Agent Dose Rate
DCM|122706|Rating of Perceived Exertion
DCM|122707|Number of Ectopic Beats
DCM|122708|Double Product
DCM|122709|Activity workload
DCM|122710|Time since start of stage
DCM|122711|Exercise duration after stress agent injection
DCM|122712|Imaging Start DateTime
DCM|122713|Attenuation correction method
DCM|122715|Pharmacological Stress Agent Dose
DCM|122716|Maximum Power Output Achieved
DCM|122717|Peak activity workload
DCM|122718|Peak Double Product
DCM|122720|OSEM algorithm
DCM|122721|Chang method
DCM|122726|Algorithmic Attenuation Correction
DCM|122727|NM Transmission Attenuation Correction
DCM|122728|CT-based Attenuation Correction
DCM|122729|No Attenuation Correction
DCM|122730|Bazett QTc Algorithm
DCM|122731|Hodges QTc Algorithm
DCM|122732|Fridericia QTc Algorithm
DCM|122733|Framingham QTc Algorithm
DCM|122734|Borg RPE Scale
DCM|122735|Borg CR10 Scale
DCM|122739|Overall study quality
DCM|122740|Excellent image quality
DCM|122741|Good image quality
DCM|122742|Poor image quality
DCM|122743|Body habitus attenuation
DCM|122744|Breast attenuation
DCM|122745|Diaphragmatic attenuation
DCM|122748|False Positive defect finding
DCM|122750|Non-diagnostic - low heart rate
DCM|122751|Non-diagnostic - resting ST abnormalities
DCM|122752|Non-diagnostic - ventricular pacing or LBBB
DCM|122753|Non-diagnostic ECG
DCM|122755|Strongly positive
DCM|122756|Strongly positive - ST elevation
DCM|122757|ST Depression - Horizontal
DCM|122758|ST Depression - Upsloping
DCM|122759|ST Depression - Downsloping
DCM|122760|Stress test score
DCM|122762|Number of diseased vessel territories
DCM|122764|Weight exceeds equipment limit
DCM|122768|Difference in Ejection Fraction
DCM|122769|Difference in ED LV Volume
DCM|122770|Ratio of achieved to predicted maximal oxygen consumption
DCM|122771|Ratio of achieved to predicted functional capacity
DCM|122772|Aerobic index
DCM|122773|ST/HR Index
DCM|122775|Agreement with prior findings
DCM|122776|Disagreement with prior findings
DCM|122781|Rest thallium/stress technetium procedure
DCM|122782|Rest technetium/stress technetium 1 day procedure
DCM|122783|Rest technetium/stress technetium 2 day procedure
DCM|122784|Stress technetium/rest technetium 1 day procedure
DCM|122785|NM Myocardial Viability procedure
DCM|122791|PET Myocardial Perfusion, Rest only
DCM|122792|PET Myocardial Perfusion, Stress only
DCM|122793|PET Myocardial Perfusion, Rest and Stress
DCM|122795|PET Myocardial Viability, Rest only
DCM|122796|PET Myocardial Viability, Stress only
DCM|122797|PET Myocardial Viability, Rest and Stress
DCM|122799|Anginal Equivalent
DCM|123001|Radiopharmaceutical
DCM|123003|Radiopharmaceutical Start DateTime
DCM|123004|Radiopharmaceutical Stop DateTime
DCM|123005|Radiopharmaceutical Volume
DCM|123006|Radionuclide Total Dose
DCM|123007|Radiopharmaceutical Specific Activity
DCM|123009|Radionuclide Syringe Counts
DCM|123010|Radionuclide Residual Syringe Counts
DCM|123011|Contrast/Bolus Agent
DCM|123012|Pre-Medication
DCM|123014|Target Region
DCM|123015|Imaging Direction
DCM|123016|Imaging Conditions
DCM|123019|Caudal 10 degree distal-cranioproximal oblique
DCM|123101|Neighborhood Analysis
DCM|123102|Adaptive Filtering
DCM|123103|Edge Detection
DCM|123104|Morphological Operations
DCM|123105|Histogram Analysis
DCM|123106|Multi-Scale/Resolution Filtering
DCM|123107|Cluster Analysis
DCM|123108|Multispectral Processing
DCM|123109|Manual Processing
DCM|123110|Artificial Intelligence
DCM|123111|Deformable Models
DCM|125000|OB-GYN Ultrasound Procedure Report
DCM|125001|Fetal Biometry Ratios
DCM|125002|Fetal Biometry
DCM|125003|Fetal Long Bones
DCM|125004|Fetal Cranium
DCM|125005|Biometry Group
DCM|125006|Biophysical Profile
DCM|125007|Measurement Group
DCM|125008|Fetus Summary
DCM|125009|Early Gestation
DCM|125010|Identifier
DCM|125011|Pelvis and Uterus
DCM|125012|Growth Percentile Rank
DCM|125013|Growth Z-score
DCM|125015|Fetus Characteristics
DCM|125016|Fetal Measurements
DCM|125021|Frame of Reference Identity
DCM|125022|Fiducial Alignment
DCM|125023|Acquisition Equipment Alignment
DCM|125024|Image Content-based Alignment
DCM|125025|Visual Alignment
DCM|125026|Image Content and Fiducial Based Alignment
DCM|125027|Deformed for Registration
DCM|125028|Source Deformable Spatial Registration
DCM|125030|Inter-Hemispheric Plane
DCM|125031|Right Hemisphere Most Anterior
DCM|125032|Right Hemisphere Most Posterior
DCM|125033|Right Hemisphere Most Superior
DCM|125034|Right Hemisphere Most Inferior
DCM|125035|Left Hemisphere Most Anterior
DCM|125036|Left Hemisphere Most Posterior
DCM|125037|Left Hemisphere Most Superior
DCM|125038|Left Hemisphere Most Inferior
DCM|125040|Background
DCM|125041|Registration Input
DCM|125100|Vascular Ultrasound Procedure Report
DCM|125101|Vessel Branch
DCM|125102|Graft Type
DCM|125105|Measurement Orientation
DCM|125106|Doppler Angle
DCM|125107|Sample Volume Depth
DCM|125195|Pediatric Cardiac Ultrasound Report
DCM|125196|Fetal Cardiac Ultrasound Report
DCM|125197|Adult Congenital Cardiac Ultrasound Report
DCM|125200|Adult Echocardiography Procedure Report
DCM|125201|Illustration of Finding
DCM|125202|LV Wall Motion Score Index
DCM|125203|Acquisition Protocol
DCM|125204|Area-Length Biplane
DCM|125205|Area-Length Single Plane
DCM|125206|Cube Method
DCM|125207|Method of Disks, Biplane
DCM|125208|Method of Disks, Single Plane
DCM|125209|Teichholz
DCM|125210|Area by Pressure Half-Time
DCM|125211|Biplane Ellipse
DCM|125212|Continuity Equation
DCM|125213|Continuity Equation by Mean Velocity
DCM|125214|Continuity Equation by Peak Velocity
DCM|125215|Continuity Equation by Velocity Time Integral
DCM|125216|Proximal Isovelocity Surface Area
DCM|125217|Full Bernoulli
DCM|125218|Simplified Bernoulli
DCM|125219|Doppler Volume Flow
DCM|125220|Planimetry
DCM|125221|Left Ventricle Mass by M-mode
DCM|125222|Left Ventricle Mass by Truncated Ellipse
DCM|125223|4 Point Segment Finding Scale
DCM|125224|5 Point Segment Finding Scale
DCM|125225|5 Point Segment Finding Scale With Graded Hypokinesis
DCM|125226|Single Plane Ellipse
DCM|125227|Modified Simpson
DCM|125228|Bullet Method
DCM|125230|Power Doppler
DCM|125231|3D mode
DCM|125233|Start of drug dose administration
DCM|125234|Start of contrast agent administration
DCM|125235|Destruction of microbubbles
DCM|125236|Onset of exercise
DCM|125237|Cessation of exercise
DCM|125238|Onset of stimulation
DCM|125239|Cessation of stimulation
DCM|125240|Line scan pattern
DCM|125241|Plane scan pattern
DCM|125242|Volume scan pattern
DCM|125251|Non-imaging Doppler ultrasound transducer geometry
DCM|125252|Linear ultrasound transducer geometry
DCM|125253|Curved linear ultrasound transducer geometry
DCM|125254|Sector ultrasound transducer geometry
DCM|125255|Radial ultrasound transducer geometry
DCM|125256|Ring ultrasound transducer geometry
DCM|125257|Fixed beam direction
DCM|125258|Mechanical beam steering
DCM|125259|Phased beam steering
DCM|125261|External Transducer
DCM|125262|Transesophageal Transducer
DCM|125263|Endovaginal Transducer
DCM|125264|Endorectal Transducer
DCM|125265|Intravascular Transducer
DCM|125266|Endocavitary Transducer
DCM|125267|Intraoperative Transducer
DCM|125270|Left Ventricle Mass by Area Length
DCM|125271|Left Ventricle Mass by M-mode - adjusted by Height
DCM|125272|Left Ventricle Mass by Truncated Ellipse - adjusted by Height
DCM|125273|Left Ventricle Mass by Area Length - adjusted by Height
DCM|125301|Pre-coordinated Measurements
DCM|125302|Post-coordinated Measurements
DCM|125303|Adhoc Measurements
DCM|125304|Untrackable Measurement
DCM|125305|Finding Observation Type
DCM|125306|Measurement Type
DCM|125307|Measured Property
DCM|125308|Measurement Divisor
DCM|125309|Short Label
DCM|125310|Staged Measurements
DCM|125311|Structure of the Finding Site
DCM|125312|Behavior of the Finding Site
DCM|125313|Indexed
DCM|125314|Fractional Change
DCM|125315|Calculated
DCM|125316|Directly measured
DCM|125317|Right Ventricle Outflow Tract, Distal
DCM|125318|Right Ventricle Outflow Tract, Proximal
DCM|125319|Right Ventricle Anterior Wall
DCM|125320|Electromechanical Delay
DCM|125321|Pre-ejection Period
DCM|125322|Atrial Diastolic Filling (D-wave)
DCM|125323|AR-wave
DCM|125324|Full Cardiac Cycle
DCM|125325|Dyssynchrony Index
DCM|125326|Effective Orifice Area
DCM|125327|Excursion Distance
DCM|125328|Maximum Orifice Area
DCM|125329|Peak Blood Pressure
DCM|125330|Peak Tissue Velocity
DCM|125331|PISA Radius
DCM|125332|Regurgitation Jet Area
DCM|125333|Regurgitation Jet Width
DCM|125334|Vena Contracta Width
DCM|125901|CARDIOsphere
DCM|125902|Echovist
DCM|125903|Imagify
DCM|125904|Levovist
DCM|125905|Sonazoid
DCM|125906|SonoVue
DCM|125907|Targestar-B
DCM|125908|Targestar-P
DCM|126000|Imaging Measurement Report
DCM|126001|Oncology Measurement Report
DCM|126002|Dynamic Contrast MR Measurement Report
DCM|126003|PET Measurement Report
DCM|126010|Imaging Measurements
DCM|126011|Derived Imaging Measurements
DCM|126020|Multiparametric MRI
DCM|126021|Multiparametric MRI of prostate
DCM|126022|Multiparametric MRI of whole body
DCM|126029|LWH method for volume of ellipsoid
DCM|126030|Sum of segmented voxel method for volume
DCM|126031|Peak Value Within ROI
DCM|126032|Metabolic Volume
DCM|126033|Total Lesion Glycolysis
DCM|126034|Glycolysis
DCM|126035|Total Lesion Proliferation
DCM|126036|Proliferative Activity
DCM|126037|Standardized Added Metabolic Activity (SAM)
DCM|126038|Standardized Added Metabolic Activity (SAM) Background
DCM|126039|Lesion to Background SUV Ratio
DCM|126040|Background for Lesion to Background SUV Ratio
DCM|126050|Fractal Dimension
DCM|126051|Skewness
DCM|126052|Kurtosis
DCM|126060|Joint Entropy of GLCM
DCM|126061|Root Angular Second Moment of GLCM
DCM|126062|Inverse Difference Moment of GLCM
DCM|126063|Contrast of GLCM
DCM|126064|Dissimilarity of GLCM
DCM|126065|Angular Second Moment of GLCM
DCM|126066|Correlation of GLCM
DCM|126067|Gray Level Co-occurrence Matrix
DCM|126070|Subject Time Point Identifier
DCM|126071|Protocol Time Point Identifier
DCM|126072|Time Point Type
DCM|126073|Time Point Order
DCM|126074|Posttreatment
DCM|126075|Eligibility
DCM|126080|RECIST 1.0
DCM|126081|RECIST 1.1
DCM|126100|Real World Value Map used for measurement
DCM|126200|Image Library Group
DCM|126201|Acquisition Date
DCM|126202|Acquisition Time
DCM|126203|PET Radionuclide Incubation Time
DCM|126220|R2-Coefficient
DCM|126221|Chi-square
DCM|126222|D-W
DCM|126223|AIC
DCM|126224|BIC
DCM|126300|Perfusion analysis by Stable Xenon CT technique
DCM|126301|Perfusion analysis by IV Iodinated Contrast CT technique
DCM|126302|Perfusion analysis by Arterial Spin Labeling MR technique
DCM|126303|Perfusion analysis by Susceptibility MR technique
DCM|126310|Least Mean Square (LMS) deconvolution
DCM|126311|Singular Value Decomposition (SVD) deconvolution
DCM|126312|Ktrans
DCM|126313|kep
DCM|126314|ve
DCM|126320|IAUC
DCM|126321|IAUC60
DCM|126322|IAUC90
DCM|126323|IAUC180
DCM|126324|IAUCBN
DCM|126325|IAUCBN60
DCM|126326|IAUCBN90
DCM|126327|IAUC180BN
DCM|126330|tau_m
DCM|126331|vp
DCM|126340|Standard Tofts Model
DCM|126341|Extended Tofts Model
DCM|126342|Model-free concentration-time quantitification
DCM|126343|First Pass Leakage Profile (FPLP) Model
DCM|126344|Shutter-Speed Model (SSM)
DCM|126345|Gamma Capillary Transit Time (GCTT) Model
DCM|126346|Adiabatic Tissue Homogeneity (ATH) Model
DCM|126347|Two Compartment Exchange (2CX) Model
DCM|126350|T1 by Multiple Flip Angles
DCM|126351|T1 by Inversion Recovery
DCM|126352|T1 by Fixed Value
DCM|126353|T1 Used For Calculation
DCM|126360|AIF Ignored
DCM|126361|Population Averaged AIF
DCM|126362|User-defined AIF ROI
DCM|126363|Automatically Detected AIF ROI
DCM|126364|Blind Estimation of AIF
DCM|126370|Time of Peak Concentration
DCM|126371|Bolus Arrival Time
DCM|126372|Time of Leading Half-Peak Concentration
DCM|126373|Temporal Derivative Exceeds Threshold
DCM|126374|Temporal Derivative Threshold
DCM|126375|Maximum Slope
DCM|126376|Maximum Difference
DCM|126377|Tracer Concentration
DCM|126380|Contrast Longitudinal Relaxivity
DCM|126390|Absolute Regional Blood Flow
DCM|126391|Absolute Regional Blood Volume
DCM|126392|Oxygen Extraction Fraction
DCM|126393|R1
DCM|126394|R2
DCM|126395|R2*
DCM|126396|Magnetic Susceptibility
DCM|126397|Relative Regional Blood Flow
DCM|126398|Relative Regional Blood Volume
DCM|126400|Standardized Uptake Value
DCM|126401|SUVbw
DCM|126402|SUVlbm
DCM|126403|SUVbsa
DCM|126404|SUVibw
DCM|126405|SUVlbm(Janma)
DCM|126406|SUVlbm(James128)
DCM|126410|SUV body weight calculation method
DCM|126411|SUV lean body mass calculation method
DCM|126412|SUV body surface area calculation method
DCM|126413|SUV ideal body weight calculation method
DCM|126414|SUV lean body mass calculation Janmahasatian method
DCM|126415|SUV lean body mass calculation method using 128 multiplier
DCM|126500|Pittsburgh compound B C^11^
DCM|126501|Florbetaben F^18^
DCM|126502|T807 F^18^
DCM|126503|Flubatine F^18^
DCM|126509|Lutetium^177^ n-acetylaspartylglutamate
DCM|126510|Monoclonal Antibody (mAb) ^64^Cu
DCM|126511|Monoclonal Antibody (mAb) ^89^Zr
DCM|126512|Trastuzumab ^89^Zr
DCM|126513|Cetuximab ^89^Zr
DCM|126514|J591 ^89^Zr
DCM|126515|cU36 ^89^Zr
DCM|126516|Bevacizumab ^89^Zr
DCM|126517|cG250-F(ab')(2) ^89^Zr
DCM|126518|R1507 ^89^Zr
DCM|126519|E4G10 ^89^Zr
DCM|126520|Df-CD45 ^89^Zr
DCM|126600|^44^Scandium
DCM|126601|^51^Manganese
DCM|126602|^70^Arsenic
DCM|126603|^90^Niobium
DCM|126604|^191m^Iridium
DCM|126605|^43^Scandium
DCM|126606|^152^Terbium
DCM|126607|^52m^Manganese
DCM|126700|ATSM Cu^60^
DCM|126701|ATSM Cu^61^
DCM|126702|ATSM Cu^62^
DCM|126703|Choline C^11^
DCM|126704|Fallypride C^11^
DCM|126705|Fallypride F^18^
DCM|126706|FLB 457 C^11^
DCM|126707|Fluorotriopride F^18^
DCM|126708|Fluoromisonidazole (FMISO) F^18^
DCM|126709|Glutamine C^11^
DCM|126710|Glutamine C^14^
DCM|126711|Glutamine F^18^
DCM|126712|Flubatine F^18^
DCM|126713|2FA F^18^
DCM|126714|Nifene F^18^
DCM|126715|CLR1404 I^124^
DCM|126716|CLR1404 I^131^
DCM|126717|THK5351 F^18^
DCM|126718|Flurpiridaz F^18^
DCM|126719|RO6924963 ^11^C
DCM|126720|RO6931643 ^11^C
DCM|126721|Obinituzimab ^89^Zr
DCM|126722|Benralizumab ^89^Zr
DCM|126723|Ocaratuzumab ^89^Zr
DCM|126724|Glembatumumab vedotin ^89^Zr
DCM|126725|Pinatuzumab vedotin ^89^Zr
DCM|126726|Polatuzumab vedotin ^89^Zr
DCM|126727|Blinatumomab ^89^Zr
DCM|126728|Pegdinetanib ^89^Zr
DCM|126729|AGN-150998 ^89^Zr
DCM|126730|MEDI-551 ^89^Zr
DCM|126731|GA201 ^89^Zr
DCM|126732|Ecromeximab ^89^Zr
DCM|126733|Roledumab ^89^Zr
DCM|126734|XmAb5574 ^89^Zr
DCM|126735|Brentuximab ^89^Zr
DCM|126736|Panitumumab ^89^Zr
DCM|126737|Rituximab ^89^Zr
DCM|126738|Mogamulizumab ^89^Zr
DCM|126739|Ublituximab ^89^Zr
DCM|126740|Margetuximab ^89^Zr
DCM|126741|SAR3419 ^89^Zr
DCM|126742|Ranibizumab ^89^Zr
DCM|126746|cMAb U36 ^89^Zr
DCM|126747|DN30 ^89^Zr
DCM|126748|Fresolimumab ^89^Zr
DCM|126749|TRC105 ^89^Zr
DCM|126750|7E11 ^89^Zr
DCM|126751|7D12 ^89^Zr
DCM|126752|28H1 ^89^Zr
DCM|126753|Nanocolloidal albumin ^89^Zr
DCM|126754|Anti-B220 ^89^Zr
DCM|126755|RO5323441 ^89^Zr
DCM|126756|RO542908 ^89^Zr
DCM|126757|RO6958948 ^18^F
DCM|126758|PSMA-1007 F^18^
DCM|126759|PSMA-617 Ga^68^
DCM|126760|Df-FK ^89^Zr
DCM|126761|Df-FK-PEG(3) ^89^Zr
DCM|126762|Df-[FK](2) ^89^Zr
DCM|126763|Df-[FK](2)-3PEG(4) ^89^Zr
DCM|126764|Iodinated I^125^ DPA-713
DCM|126765|DPA-713 ^11^C
DCM|126766|DPA-714 ^18^F
DCM|126801|IEC61217 Patient Support Continuous Yaw Angle
DCM|126802|IEC61217 Table Top Continuous Pitch Angle
DCM|126803|IEC61217 Table Top Continuous Roll Angle
DCM|126804|IEC61217 Table Top Eccentric Axis Distance
DCM|126805|IEC61217 Table Top Continuous Eccentric Angle
DCM|126806|IEC61217 Table Top Lateral Position
DCM|126807|IEC61217 Table Top Longitudinal Position
DCM|126808|IEC61217 Table Top Vertical Position
DCM|126809|IEC61217 Gantry Continuous Roll Angle
DCM|126810|IEC61217 Gantry Continuous Pitch Angle
DCM|126811|IEC61217 Gantry Continuous Yaw Angle
DCM|126812|Isocentric Patient Support Continuous Pitch Angle
DCM|126813|Isocentric Patient Support Continuous Roll Angle
DCM|126814|Isocentric Patient Support Continuous Yaw Angle
DCM|126815|Isocentric Patient Support Lateral Position
DCM|126816|Isocentric Patient Support Longitudinal Position
DCM|126817|Isocentric Patient Support Vertical Position
DCM|126830|left first
DCM|126831|right first
DCM|126832|posterior first
DCM|126833|anterior first
DCM|126850|ILCR
DCM|127001|Preclinical Small Animal Imaging Acquisition Context
DCM|127005|Animal handling during specified phase
DCM|127006|Phase of animal handling
DCM|127010|Biosafety conditions
DCM|127011|Reason for biosafety controls
DCM|127040|Heating conditions
DCM|127050|Circadian effects
DCM|127060|Nose cone
DCM|127061|Nasal cannula
DCM|127070|Retro-orbital route
DCM|127101|In home cage
DCM|127102|During transport
DCM|127103|Staging prior to imaging
DCM|127104|Preparation for imaging
DCM|127110|Housing role
DCM|127120|Animal housing
DCM|127121|Animal room type
DCM|127122|Animal room identifier
DCM|127125|Housing manufacturer
DCM|127126|Housing rack product name
DCM|127127|Housing rack product code
DCM|127128|Housing unit product name
DCM|127129|Housing unit product code
DCM|127130|Housing unit lid product name
DCM|127131|Housing unit lid product code
DCM|127140|Number of racks per room
DCM|127141|Number of housing units per rack
DCM|127142|Housing unit location in rack
DCM|127143|Number of animals within same housing unit
DCM|127144|Sex of animals within same housing unit
DCM|127145|Sex of handler
DCM|127146|Mixed sex
DCM|127150|Total duration in housing
DCM|127151|Housing change interval
DCM|127152|Manual handling interval
DCM|127153|Housing unit movement
DCM|127160|Housing unit width
DCM|127161|Housing unit height
DCM|127162|Housing unit length
DCM|127170|Housing individually ventilated
DCM|127172|Air changes
DCM|127175|Housing unit reuse
DCM|127177|Unused
DCM|127178|Reused
DCM|127180|Bedding manufacturer
DCM|127181|Bedding product name
DCM|127182|Bedding product code
DCM|127183|Bedding volume
DCM|127184|Bedding mass
DCM|127185|Bedding depth
DCM|127190|Enrichment material
DCM|127191|Enrichment manufacturer
DCM|127192|Enrichment material present
DCM|127193|Exerciser device present
DCM|127195|Shelter type
DCM|127196|Shelter manufacturer
DCM|127197|Shelter product name
DCM|127198|Shelter product code
DCM|127200|Feed manufacturer
DCM|127201|Feed product name
DCM|127202|Feed product code
DCM|127205|Feed source
DCM|127210|Feedback temperature regulation
DCM|127214|Total duration of light-dark cycle
DCM|127215|Lights on time of day
DCM|127220|Igloo
DCM|127221|Red translucent igloo
DCM|127230|Aspen chip bedding
DCM|127231|Aspen shaving bedding
DCM|127232|Corn cob bedding
DCM|127233|Paper-based bedding
DCM|127234|Pine chip bedding
DCM|127235|Pine shaving bedding
DCM|127240|Carrier temperature sensor
DCM|127250|Forced air heater
DCM|127251|Heated imaging device
DCM|127252|Heated patient support
DCM|127253|Heated water blanket
DCM|127254|Pre-heated pad
DCM|127255|Unheated
DCM|127270|NIH31
DCM|127271|NIH07
DCM|127272|AIN76
DCM|127273|AIN93G
DCM|127274|AIN93M
DCM|127290|Reverse osmosis purified water
DCM|127291|Reverse osmosis purified, HCl acidified water
DCM|127300|Anesthesia Method Set
DCM|127301|Anesthesia Method
DCM|127302|Anesthesia Category
DCM|127303|Anesthesia SubCategory
DCM|127310|Airway Management Set
DCM|127312|Airway Management Method
DCM|127313|Airway Sub-Management Method
DCM|127320|Medications Set
DCM|127330|Carrier gas
DCM|127370|Animal housing room
DCM|127371|Preparation room
DCM|127372|Imaging procedure room
DCM|127390|Locally manufactured product
DCM|127391|Food treat
DCM|127400|Exogenous substance
DCM|127401|Tissue of origin
DCM|127402|Taxonomic rank of origin
DCM|127411|Strain
DCM|127412|Strain description
DCM|127413|Nomenclature
DCM|127414|Genetic modifications
DCM|127415|Genetic modifications description
DCM|127450|Stereotactic coordinates
DCM|127451|Position reference indicator
DCM|127460|Tumor Graft
DCM|127801|Embryonic kidney
DCM|127851|Human alpha synuclein preformed fibrils
DCM|127852|Mouse alpha synuclein preformed fibrils
DCM|127853|Human Tau preformed fibrils
DCM|127854|Mouse Tau preformed fibrils
DCM|127855|Non-ionic iodinated contrast agent
DCM|127856|Heart Valve Flail
DCM|127857|Glucose Measurement Date
DCM|127858|Glucose Measurement Time
DCM|127901|SPECT of whole body
DCM|127902|SPECT CT of whole body
DCM|128001|Add Addendum to Report
DCM|128002|Modality to Read
DCM|128003|Reader Specialty
DCM|128004|Report Requested
DCM|128005|Final Report
DCM|128006|Abdominal Imaging Specialty
DCM|128007|Cardiac Imaging Specialty
DCM|128008|Head and Neck Imaging Specialty
DCM|128009|Musculoskeletal Imaging Specialty
DCM|128010|Neurology Specialty
DCM|128011|Neuroradiology Imaging Specialty
DCM|128012|OB/Gyn Imaging Specialty
DCM|128013|Oncologic Imaging Specialty
DCM|128014|Oncology Specialty
DCM|128015|Thoracic Imaging Specialty
DCM|128016|Pediatric Imaging Specialty
DCM|128017|Vascular Imaging Specialty
DCM|128040|FWP by GA, Campbell, 1991
DCM|128041|FWP by GA, Hadlock, 1991
DCM|128120|Plane through Superior Extent
DCM|128121|Plane through Inferior Extent
DCM|128122|Plane through Proximal Extent
DCM|128123|Plane through Distal Extent
DCM|128124|Plane through Medial Extent
DCM|128125|Plane through Lateral Extent
DCM|128126|Plane through Leftmost Extent
DCM|128127|Plane through Rightmost Extent
DCM|128128|Plane through Anterior Extent
DCM|128129|Plane through Posterior Extent
DCM|128130|Plane through Center
DCM|128137|Geometric Centerpoint
DCM|128138|Center of Mass
DCM|128139|Seed point
DCM|128140|Representative point
DCM|128141|Boundary point
DCM|128144|Impaired Renal Function
DCM|128151|Laser Cross-hairs
DCM|128160|Acquired Volume
DCM|128170|Abdominal Radiology
DCM|128171|Biomedical Engineering
DCM|128172|Cardiovascular Radiology
DCM|128173|Information Technology
DCM|128174|Medical Physics
DCM|128175|Musculoskeletal Radiology
DCM|128177|Pediatric Radiology
DCM|128179|Thoracic Radiology
DCM|128180|For RT Workflow
DCM|128181|Diagnostic Source Images
DCM|128182|Segmentation Result
DCM|128183|Registration Result
DCM|128184|Pre-Planning Result
DCM|128185|RT Prescription Result
DCM|128186|Dose Calculation Image Series
DCM|128187|Coordinate Alignment Image Series
DCM|128188|RT Treatment Simulation Result
DCM|128189|RT Planning Result
DCM|128190|Dosimetric Result
DCM|128191|Patient Setup Verification Result
DCM|128192|RT Treatment Session Result
DCM|128193|RT Treatment Course Summary
DCM|128194|RT Treatment QA Result
DCM|128195|For Diagnosis
DCM|128196|For Segmentation
DCM|128197|For RT Prescription
DCM|128198|For RT Treatment Planning
DCM|128199|For Plan Comparison
DCM|128200|For RT Plan Summation
DCM|128201|For Physician Review
DCM|128202|For Physicist Review
DCM|128203|For Tumor Board
DCM|128204|For Plan Quality Assurance
DCM|128205|For Machine Quality Assurance
DCM|128206|For Patient Setup Verification
DCM|128207|For Clinical Trial Submission
DCM|128208|For Tumor Registry
DCM|128209|RT Workflow Input Used
DCM|128210|RT Prescription Input Used
DCM|128211|RT Treatment Planning Input Used
DCM|128212|RT Plan Summation Input Used
DCM|128213|Physician Review Input Used
DCM|128214|Physicist Review Input Used
DCM|128215|Plan Quality Assurance Input Used
DCM|128216|Machine Quality Assurance Input Used
DCM|128217|Patient Setup Verification Input Used
DCM|128218|Diagnosis Input Used
DCM|128219|Contouring Input Used
DCM|128220|Plan Comparison Input Used
DCM|128221|Tumor Board Input Used
DCM|128222|Tumor Registry Input Used
DCM|128223|Clinical Trial Submission Input Used
DCM|128224|Source measurement
DCM|128225|Source report
DCM|128226|Source raw data
DCM|128227|Source real world value map
DCM|128230|Pulse Sequence Name
DCM|128250|Structural image for image processing
DCM|128251|Flow image for image processing
DCM|128252|OCT-A amplitude decorrelation
DCM|128253|OCT-A complex variance
DCM|128254|OCT-A speckle variance
DCM|128255|OCT-A correlation mapping
DCM|128256|Doppler OCT-A
DCM|128257|Retina depth encoded vasculature flow
DCM|128258|Retina depth encoded structural reflectance map
DCM|128259|Retina vasculature flow
DCM|128260|Retina structural reflectance map
DCM|128261|Vitreous vasculature flow
DCM|128262|Vitreous structural reflectance map
DCM|128263|Radial peripapillary vasculature flow
DCM|128264|Radial peripapillary structural reflectance map
DCM|128265|Superficial retina vasculature flow
DCM|128266|Superficial retina structural reflectance map
DCM|128267|Middle inner retina vasculature flow
DCM|128268|Middle inner structural reflectance map
DCM|128269|Deep retina vasculature flow
DCM|128270|Deep retina structural reflectance map
DCM|128271|Outer retina vasculature flow
DCM|128272|Outer retina structural reflectance map
DCM|128273|Choriocapillaris vasculature flow
DCM|128274|Choriocapillaris structural reflectance map
DCM|128275|Choroid vasculature flow
DCM|128276|Choroid structural reflectance map
DCM|128277|Whole eye vasculature flow
DCM|128278|Whole eye structural reflectance map
DCM|128279|Cube B-scan pattern
DCM|128280|Raster B-scan pattern
DCM|128281|Line B-scan pattern
DCM|128282|Radial B-scan pattern
DCM|128283|Cross B-scan pattern
DCM|128284|Circle B-scan pattern
DCM|128285|Concentric circle B-scan pattern
DCM|128286|Circle-raster B-scan pattern
DCM|128287|Circle-radial B-scan pattern
DCM|128288|Grid B-scan pattern
DCM|128289|Outer surface of RNFL
DCM|128290|Outer surface of GCL
DCM|128291|Outer surface of IPL
DCM|128292|Outer surface of INL
DCM|128293|Outer surface of OPL
DCM|128294|Outer surface of HFL
DCM|128295|Surface between Inner and Outer Segments of the photoreceptors
DCM|128296|Surface of the interdigitating zone between retina and RPE
DCM|128297|Anterior surface of the RPE
DCM|128298|Surface of the center of the RPE
DCM|128299|Posterior surface of the RPE
DCM|128300|Outer surface of the BM
DCM|128301|Surface of the choroid-sclera interface
DCM|128302|Outer surface of the CC
DCM|128303|OCT B-scan analysis
DCM|128304|OCT-A one-sided ratio (lesser)
DCM|128305|OCT-A one-sided ratio (greater)
DCM|128401|Patient Radiation Dose Report
DCM|128402|Radiation Dose Estimate
DCM|128403|Radiation Dose Estimate Name
DCM|128404|Anthropomorphic Model
DCM|128405|Breast Thickness
DCM|128406|BREP Radiation Transport Model
DCM|128407|DgN
DCM|128408|Patient AP Dimension
DCM|128409|Patient Lateral Dimension
DCM|128410|SSDE Conversion Factor
DCM|128411|Backscatter
DCM|128412|Radiation Dose Estimate Representation
DCM|128413|Distribution Representation
DCM|128414|Radiation Dose Representation Data
DCM|128415|Radiation Dose Estimate Methodology
DCM|128416|SR Instance Used
DCM|128417|Patient Model Type
DCM|128418|Simple Object Model
DCM|128420|Radiation Transport Model Type
DCM|128421|Geometric Radiation Transport Model
DCM|128422|Voxelized Radiation Transport Model
DCM|128423|Mesh Radiation Transport Model
DCM|128424|NURBS Radiation Transport Model
DCM|128425|Patient Radiation Dose Model Data
DCM|128426|Patient Radiation Dose Model Reference
DCM|128427|Patient Model Demographics
DCM|128428|Model Minimum Age
DCM|128429|Event UID Used
DCM|128430|Model Maximum Age
DCM|128431|Beam Block
DCM|128433|Tissue Air Ratio
DCM|128434|Radiation Dose Estimate Parameters
DCM|128436|Radiation Dose Composite Parameters
DCM|128437|Model Patient Sex
DCM|128438|Model Minimum Weight
DCM|128439|Model Minimum Height
DCM|128441|Model Maximum Weight
DCM|128442|Model Maximum Height
DCM|128444|Spatial Registration Reference
DCM|128446|Registration Method
DCM|128447|Spatial Fiducials
DCM|128452|Correction Factor
DCM|128453|Curve Fit Parameter
DCM|128455|Homogeneity Factor
DCM|128456|Patient Model Registration
DCM|128457|X-Ray Beam Attenuator
DCM|128458|Attenuator Category
DCM|128459|Table
DCM|128460|Table Core
DCM|128461|Table Outer Liner
DCM|128462|Table Pad
DCM|128464|Radiation Dose Estimate Parameter Type
DCM|128465|Equivalent Attenuator Material
DCM|128468|Attenuator Description
DCM|128469|Equivalent Attenuator Thickness
DCM|128470|X-Ray Attenuator Model Data
DCM|128472|X-Ray Beam Attenuator Model
DCM|128474|X-Ray Beam Attenuator Model Reference
DCM|128475|X-Ray Beam Attenuator Model Registration
DCM|128476|Radiation Dose Estimate Method
DCM|128477|Radiation Dose Estimate Method Type
DCM|128479|Tabular Data Algorithm
DCM|128480|Analytical Algorithm
DCM|128481|Empirical Algorithm
DCM|128482|Radiation Dose Estimate Method Reference
DCM|128484|Isodose
DCM|128485|Skin Dose Map
DCM|128487|3D Dose Map
DCM|128488|Dose Gradient
DCM|128492|Physical Support
DCM|128494|Patient Segmented Model
DCM|128496|Dose Point Cloud
DCM|128497|Measured Radiation Dose
DCM|128500|Patient Radiation Dose Model
DCM|128511|Reference to Uncertainty Determination Method
DCM|128512|Equivalent Dose
DCM|128513|Absorbed Dose
DCM|128522|Normalization Factor
DCM|128523|Offset Factor
DCM|128526|Tissue Fraction
DCM|128527|Distance Correction
DCM|128528|Conversion Factor
DCM|128531|Maximum Absorbed Radiation Dose
DCM|128532|Minimum Absorbed Radiation Dose
DCM|128533|Mean Absorbed Radiation Dose
DCM|128534|Mode Absorbed Radiation Dose
DCM|128535|Maximum Equivalent Radiation Dose
DCM|128536|Minimum Equivalent Radiation Dose
DCM|128537|Mean Equivalent Radiation Dose
DCM|128538|Mode Equivalent Radiation Dose
DCM|128539|Median Absorbed Radiation Dose
DCM|128540|Median Equivalent Radiation Dose
DCM|128551|Is Repeated Acquisition
DCM|128552|Reason for Repeating Acquisition
DCM|128553|Patient motion
DCM|128554|Suboptimal contrast timing
DCM|128601|Appropriate for the indications
DCM|128602|Consistent with labeling of the device
DCM|128603|Approved for use at the institution
DCM|128604|Approved for use in the clinical trial
DCM|128605|Approved for use on pregnant patients
DCM|128606|Appropriate for the device
DCM|128607|Inside operational limits of the device
DCM|128608|Optimized for the device instance
DCM|128609|Disapproved for any use
DCM|128610|Deprecated protocol
DCM|128611|Approved for experimental use
DCM|128612|Disapproved for experimental use
DCM|128613|Eligible for reimbursement
DCM|128614|Eligible for reimbursement on per patient basis
DCM|128615|Ineligible for reimbursement
DCM|128617|Disapproved for use on pregnant patients
DCM|128618|Inappropriate for the device
DCM|128619|Outside operational limits of the device
DCM|128620|Not optimized for the device instance
DCM|128621|Inappropriate for the indications
DCM|128622|Inconsistent with labeling of the device
DCM|128623|Disapproved for use at the institution
DCM|128624|Disapproved for use in the clinical trial
DCM|128670|Head of Radiology
DCM|128671|Chair of Protocol Committee
DCM|128673|Administrator of Radiology Department
DCM|128674|Lead Radiologic Technologist
DCM|128675|Head of Cardiology
DCM|128676|Representative of Protocol Committee
DCM|128677|Representative of Ethics Committee
DCM|128678|Physics Assistant
DCM|128701|3D Gel
DCM|128702|Diode Array
DCM|128703|Ion Chamber Array
DCM|128704|Diode
DCM|128705|Liquid Ion Chamber
DCM|128706|OSLD
DCM|128707|Ion Chamber
DCM|128708|Diamond Detector
DCM|128709|RPLGD
DCM|128710|For Teaching File Export
DCM|128711|For Clinical Trial Export
DCM|128712|Additional Teaching File Information
DCM|128713|For Research Collection Export
DCM|128714|For Publication Export
DCM|128715|Delay export until final report is available
DCM|128716|Delay export until clinical information is available
DCM|128717|Delay export until confirmation of diagnosis is available
DCM|128718|Delay export until histopathology is available
DCM|128719|Delay export until other laboratory results are available
DCM|128720|Delay export until patient is discharged
DCM|128721|Delay export until patient dies
DCM|128722|Delay export until expert review is available
DCM|128723|Teaching File Category
DCM|128724|Level of Difficulty
DCM|128725|Primary level
DCM|128726|Intermediate level
DCM|128727|Advanced level
DCM|128728|Musculoskeletal imaging subject matter
DCM|128729|Pulmonary imaging subject matter
DCM|128730|Cardiovascular imaging subject matter
DCM|128731|Gastrointestinal imaging subject matter
DCM|128732|Genitourinary imaging subject matter
DCM|128733|Neuroimaging subject matter
DCM|128734|Vascular and interventional imaging subject matter
DCM|128735|Nuclear medicine imaging subject matter
DCM|128736|Ultrasound imaging subject matter
DCM|128737|Pediatric imaging subject matter
DCM|128738|Breast imaging subject matter
DCM|128739|UDI
DCM|128740|Longitudinal Temporal Offset from Event
DCM|128741|Longitudinal Temporal Event Type
DCM|128750|Equipment Landmark
DCM|128751|Center of Table Head
DCM|128752|Equipment Landmark X Position
DCM|128753|Equipment Landmark Z Position
DCM|128754|Patient Location Fiducial
DCM|128756|Equipment Landmark to Patient Fiducial Z Distance
DCM|128757|Positioner Isocenter Primary Angle
DCM|128758|Positioner Isocenter Secondary Angle
DCM|128759|Positioner Isocenter Detector Rotation Angle
DCM|128760|Positioner Isocenter Primary End Angle
DCM|128761|Positioner Isocenter Secondary End Angle
DCM|128762|Positioner Isocenter Detector Rotation End Angle
DCM|128763|Table Head Tilt End Angle
DCM|128764|Table Horizontal Rotation End Angle
DCM|128765|Table Cradle Tilt End Angle
DCM|128766|Table X Position to Isocenter
DCM|128767|Table Y Position to Isocenter
DCM|128768|Table Z Position to Isocenter
DCM|128769|Table X End Position to Isocenter
DCM|128770|Table Y End Position to Isocenter
DCM|128771|Table Z End Position to Isocenter
DCM|128772|Reference Basis
DCM|128773|Reference Geometry
DCM|128774|Person Observer's Login Name
DCM|128775|Identifier within Person Observer's Role
DCM|128776|Gray Level Run Length Matrix
DCM|128777|Gray Level Size Zone Matrix
DCM|128778|Gray Level Distance Zone Matrix
DCM|128779|Neighbourhood Grey Tone Difference Matrix
DCM|128780|Neighbouring Grey Level Dependence Matrix
DCM|128781|Joint Maximum of GLCM
DCM|128782|Joint Average of GLCM
DCM|128783|Joint Variance of GLCM
DCM|128784|Difference Average of GLCM
DCM|128785|Difference Variance of GLCM
DCM|128786|Difference Entropy of GLCM
DCM|128787|Sum Average of GLCM
DCM|128788|Sum Variance of GLCM
DCM|128789|Sum Entropy of GLCM
DCM|128790|Inverse Difference of GLCM
DCM|128791|Inverse Difference Normalized of GLCM
DCM|128792|Inverse Difference Moment Normalized of GLCM
DCM|128793|Inverse Variance of GLCM
DCM|128794|Autocorrelation of GLCM
DCM|128795|Cluster Tendency of GLCM
DCM|128796|Cluster Shade of GLCM
DCM|128797|Cluster Prominence of GLCM
DCM|128798|First Measure of Information Correlation of GLCM
DCM|128799|Second Measure of Information Correlation of GLCM
DCM|128801|Short Runs Emphasis
DCM|128802|Long Runs Emphasis
DCM|128803|Low Gray Level Run Emphasis
DCM|128804|High Gray Level Run Emphasis
DCM|128805|Short Run Low Gray Level Emphasis
DCM|128806|Short Run High Gray Level Emphasis
DCM|128807|Long Run Low Gray Level Emphasis
DCM|128808|Long Run High Gray Level Emphasis
DCM|128809|Gray Level Nonuniformity in Runs
DCM|128810|Gray Level Nonuniformity in Runs Normalized
DCM|128811|Run Length Nonuniformity
DCM|128812|Run Length Nonuniformity Normalized
DCM|128813|Run Percentage
DCM|128814|Gray Level Variance in Runs
DCM|128815|Run Length Variance
DCM|128816|Run Entropy
DCM|128821|Small Zone Emphasis
DCM|128822|Large Zone Emphasis
DCM|128823|Low Gray Level Zone Emphasis
DCM|128824|High Gray Level Zone Emphasis
DCM|128825|Small Zone Low Gray Level Emphasis
DCM|128826|Small Zone High Gray Level Emphasis
DCM|128827|Large Zone Low Gray Level Emphasis
DCM|128828|Large Zone High Gray Level Emphasis
DCM|128829|Gray Level Nonuniformity of Zone Counts
DCM|128830|Gray Level Nonuniformity of Zone Counts Normalized
DCM|128831|Zone Size Nonuniformity
DCM|128832|Zone Size Nonuniformity Normalized
DCM|128833|Zone Percentage
DCM|128834|Gray Level Variance in Zones
DCM|128835|Zone Size Variance
DCM|128836|Zone Size Entropy
DCM|129001|Eligibility Reader
DCM|129002|Designator
DCM|129003|Image Quality Controller
DCM|129004|Results Quality Controller
DCM|129010|Edited Model
DCM|129011|Component Model
DCM|129012|Educational Intent
DCM|129013|Planning Intent
DCM|129014|Tool Fabrication
DCM|129015|Prosthetic Fabrication
DCM|129016|Implant Fabrication
DCM|129017|Simulation Intent
DCM|129018|US 3D CAM model
DCM|129019|Mixed Modality 3D CAM model
DCM|129020|Photogrammetric Imaging 3D CAM model
DCM|129021|Laser Scanning 3D CAM model
DCM|129100|Fat fraction
DCM|129101|Water/fat in phase
DCM|129102|Water/fat out of phase
DCM|129103|Water fraction
DCM|129104|Perfusion image analysis
DCM|129105|Diffusion image analysis
DCM|129106|Diffusion tractography
DCM|129201|Image used for Treatment Planning
DCM|129202|Image used for Dose Calculation
DCM|129203|Image Acquired during Treatment
DCM|129204|Image used as Reference Image for Treatment
DCM|129210|Registration used in Planning
DCM|129211|Registration created during Treatment
DCM|129212|Dose from prior Treatment
DCM|129301|Coil Marker
DCM|129303|Cylinder Marker
DCM|129305|Wire Marker
DCM|129306|Transponder Marker
DCM|129308|MR Marker
DCM|129309|Infrared Reflector Marker
DCM|129310|Visible Reflector Marker
DCM|129320|Effective Atomic Number
DCM|129321|Modified Hounsfield Unit
DCM|129322|Value-based Image
DCM|129323|Material Specific Image
DCM|129324|Material Removed Image
DCM|129325|Material Highlighted Image
DCM|129326|Material Suppressed Image
DCM|129327|Material Recalculated Image
DCM|129328|Volume Occupancy Image
DCM|129329|Mass Occupancy Image
DCM|130001|Minimum Surface Radiation Dose
DCM|130002|Maximum Surface Radiation Dose
DCM|130003|Minimum Radiation Dose
DCM|130004|Maximum Radiation Dose
DCM|130005|Minimum Mean Radiation Dose
DCM|130006|Maximum Mean Radiation Dose
DCM|130007|Minimum Equivalent Uniform Dose
DCM|130008|Maximum Equivalent Uniform Dose
DCM|130009|Prescription Radiation Dose
DCM|130010|Minimum Conformity Index
DCM|130011|Minimum Healthy Tissue Conformity Index
DCM|130012|Minimum Conformation Number
DCM|130013|Maximum Homogeneity Index
DCM|130014|Minimum Percent Volume at Radiation Dose
DCM|130015|Maximum Percent Volume at Radiation Dose
DCM|130016|Minimum Absolute Volume at Radiation Dose
DCM|130017|Maximum Absolute Volume at Radiation Dose
DCM|130018|Minimize Meterset
DCM|130019|Specified Radiation Dose
DCM|130020|Specified Volume Size
DCM|130021|Specified Volume Percentage
DCM|130022|Radiation Characteristics Note
DCM|130023|Beam Shaping Note
DCM|130024|Treatment Planning Note
DCM|130025|Special Procedure Note
DCM|130026|Patient Positioning Note
DCM|130027|4D Radiation Treatment Note
DCM|130028|Patient Setup Note
DCM|130029|Previous Treatment Note
DCM|130030|Planning Imaging Note
DCM|130031|Delivery Verification Note
DCM|130032|Simulation Note
DCM|130033|Radiation Therapy Particle
DCM|130034|RT Beam Energy
DCM|130035|Patient Positioning Procedure Note
DCM|130036|QA Process Note
DCM|130037|Ion Therapy Particle
DCM|130038|Brachytherapy Isotope
DCM|130039|Adaptive Radiation Therapy Note
DCM|130040|Teletherapy Isotope
DCM|130041|RT Target
DCM|130042|RT Dose Calculation Structure
DCM|130043|RT Geometric Information
DCM|130044|Fixation or Positioning Device
DCM|130045|Brachytherapy Device
DCM|130046|Non-specific Volume
DCM|130047|External Body Structure
DCM|130048|Unclassified Volume
DCM|130049|CTV Nodal
DCM|130050|CTV Primary
DCM|130051|GTV Nodal
DCM|130052|GTV Primary
DCM|130053|PTV Nodal
DCM|130054|PTV Primary
DCM|130055|Entire Body Target Volume
DCM|130056|ITV
DCM|130057|Planning Organ At Risk Volume
DCM|130058|Avoidance Volume
DCM|130059|Treated Volume
DCM|130060|Organ At Risk
DCM|130061|Radiation Dose Shaping Volume
DCM|130062|Conformality Shell
DCM|130063|Radiation Dose Normalization Point
DCM|130064|Radiation Dose Reference Point
DCM|130065|Dose Calculation Bounding Volume
DCM|130066|Radiation Interaction Volume
DCM|130067|Patient Anatomy Model
DCM|130068|Extended Patient Anatomy Model
DCM|130069|Patient Setup Point
DCM|130070|Room Laser Patient Setup Point
DCM|130071|Moveable Laser Patient Setup Point
DCM|130072|Reference Acquisition Point
DCM|130073|Isocentric Treatment Location Point
DCM|130074|Specified Conformity Index
DCM|130075|Specified Healthy Tissue Conformity Index
DCM|130076|Specified Conformation Number
DCM|130077|Specified Homogeneity Index
DCM|130078|Brachytherapy source applicator
DCM|130079|Brachytherapy channel shield
DCM|130080|Brachytherapy channel
DCM|130081|Unclassified Combination
DCM|130082|Relative Mass Density
DCM|130083|Relative Electron Density
DCM|130084|Effective Z
DCM|130085|Effective Z per A
DCM|130086|Relative Linear Stopping Power
DCM|130087|Reference Energy
DCM|130088|Linear Cell Kill Factor
DCM|130089|Quadratic Cell Kill Factor
DCM|130090|High Dose Fraction Linear Cell Kill Factor
DCM|130091|Half-time for Tissue Repair
DCM|130092|High Dose Fraction Transition Dose
DCM|130093|Atomic Number
DCM|130094|Elemental Composition Atomic Mass Fraction
DCM|130095|alpha gEUD Value
DCM|130096|Single Fraction
DCM|130097|Standard Fractionation
DCM|130098|Hypo-fractionation
DCM|130099|Hyper-fractionation
DCM|130100|Continuous Temporary
DCM|130101|Continuous Permanent
DCM|130102|Static Beam
DCM|130103|Arc Beam
DCM|130104|Conformal Arc Beam
DCM|130105|Step and Shoot Beam
DCM|130106|Sliding Window Beam
DCM|130107|VMAT
DCM|130108|Helical Beam
DCM|130109|Topographic Beam
DCM|130110|Headframe
DCM|130111|Head Mask
DCM|130112|Head and Neck Mask
DCM|130113|Mold
DCM|130114|Cast
DCM|130116|Breast Board
DCM|130117|Body Frame
DCM|130118|Vacuum Mold
DCM|130119|Whole Body Pod
DCM|130120|Rectal Balloon
DCM|130121|Vaginal Cylinder
DCM|130123|Aperture Block
DCM|130124|Accessory Tray
DCM|130125|Radiotherapy Applicator
DCM|130126|Radiation transport-based methods
DCM|130127|Fractionation-based or temporally-based methods
DCM|130128|Local Effect Model
DCM|130129|Microdosimetric Kinetic Model
DCM|130130|Equivalent 2-Gray Fractions Model
DCM|130131|Linear-Quadratic Model
DCM|130132|Linear-Quadratic Model with Time Factor
DCM|130133|Linear-Quadratic-Linear Model
DCM|130134|Linear-Quadratic Model for Low-Dose Rate Brachytherapy
DCM|130135|Historical RT Prescription
DCM|130136|RT Prescription Input Images
DCM|130137|RT Treatment Planning Input Images
DCM|130138|Multiple Fixed Sources
DCM|130139|Synchronized Robotic Treatment
DCM|130140|Non-Synchronized Robotic Treatment
DCM|130141|^3^Helium nucleus
DCM|130142|^4^Helium nucleus
DCM|130143|^12^Carbon nucleus
DCM|130144|^16^Oxygen nucleus
DCM|130150|Pressure above warning limit
DCM|130151|Pressure above adjustment limit
DCM|130152|Flow rate above warning limit
DCM|130153|Flow rate above adjustment limit
DCM|130154|Terminated due to request from operator
DCM|130155|Fixed duration pause ended
DCM|130156|Terminated due to pressure above termination limit
DCM|130157|Terminated due to flow rate above termination limit
DCM|130158|Terminated due to excessive duration pause
DCM|130159|Terminated due to injector communication loss
DCM|130160|Terminated due to unspecified injector failure
DCM|130161|Keep vein open started
DCM|130162|Keep vein open ended
DCM|130163|Syringe attached
DCM|130164|Syringe detached
DCM|130165|Total Keep Vein Open Volume Administered
DCM|130168|Automatic Programmed Administration Phase
DCM|130169|Automatic Programmed Delay Phase
DCM|130170|Automatic with Manual Hold Phase
DCM|130171|Automated Manual Inject Phase
DCM|130172|Manually Triggered Injection Information
DCM|130173|Automated Administration
DCM|130174|Manual Administration
DCM|130175|Air detected
DCM|130176|Terminated due to air detected
DCM|130177|Terminated by scanner
DCM|130178|Terminated due to critical battery level
DCM|130179|Terminated due to consumable removal
DCM|130181|Administration Mode
DCM|130182|Planned Imaging Agent Administration Procedure Report
DCM|130183|Imaging Agent Information
DCM|130184|Osmolality at 37C
DCM|130185|Osmolarity at 37C
DCM|130186|Viscosity at 37C
DCM|130187|Imaging Agent Warmed
DCM|130188|Contrast Transverse Relaxivity
DCM|130189|Is Ionic
DCM|130190|Dosing Factor
DCM|130191|Imaging Agent Component Usage
DCM|130192|Imaging Agent Administration Steps
DCM|130193|Pressure Limit
DCM|130194|Time after the start of injection
DCM|130195|Imaging Agent Administration Step
DCM|130196|Imaging Agent Administration Step Identifier
DCM|130197|Imaging Agent Administration Delay
DCM|130198|Scan Delay
DCM|130199|Imaging Agent Administration Steps Description
DCM|130200|Imaging Agent Administration Protocol Name
DCM|130202|Imaging Agent Administration Phase
DCM|130203|Imaging Agent Administration Phase Identifier
DCM|130204|Imaging Agent Administration Phase Type
DCM|130205|Initial Volume of Imaging Agent in Container
DCM|130206|Residual Volume of Imaging Agent in Container
DCM|130207|Rise Time
DCM|130208|Starting Flow Rate of administration
DCM|130209|Ending Flow Rate of administration
DCM|130210|Bolus Shaping Curve
DCM|130211|Imaging Agent Administration Completion Status
DCM|130212|Imaging Agent Administration Adverse Events
DCM|130214|Estimated Extravasation Volume
DCM|130215|Adverse Event Detection DateTime
DCM|130216|Referenced Imaging Agent Administration Step UID
DCM|130217|Referenced Imaging Agent Administration Phase Identifier
DCM|130218|Programmable Injector Device
DCM|130219|Number of Injector Heads
DCM|130220|Administration discontinued
DCM|130221|Imaging Agent Volume per Unit of Presentation
DCM|130222|Imaging Agent Administration Consumable
DCM|130223|Imaging Agent Administration Consumable Type
DCM|130224|Consumable is New
DCM|130226|Planned Imaging Agent Administration
DCM|130227|Performed Imaging Agent Administration
DCM|130228|Contrast Volume Limit
DCM|130229|Flow Rate vs Time
DCM|130230|Pressure vs Time
DCM|130231|Barcode Value
DCM|130232|Imaging Agent Administration Graph
DCM|130233|Imaging Agent Administration Injector Events
DCM|130234|Imaging Agent Administration Injector Event Type
DCM|130235|Injector Event Detection DateTime
DCM|130236|Planned Imaging Agent Administration SOP Instance
DCM|130237|Imaging Agent Administration Activity
DCM|130238|Imaging Agent Component
DCM|130239|Component Volume
DCM|130240|Total Phase Volume Administered
DCM|130241|Total Step Volume Administered
DCM|130242|Total number of manually triggered injections
DCM|130244|Peak Flow Rate in Phase Activity
DCM|130245|Peak Pressure in Phase Activity
DCM|130246|Imaging Agent Administration Performed Step UID
DCM|130247|Patency Test Injection
DCM|130248|Transit Time Test Injection
DCM|130249|Diagnostic Administration
DCM|130250|Administration Step Type
DCM|130251|Flush Administration
DCM|130252|Negative exponential
DCM|130253|Linear Curve
DCM|130254|Imaging Agent Identifier
DCM|130255|Referenced Imaging Agent Identifier
DCM|130257|Consumable Catheter Type
DCM|130259|Contrast Reaction Prophylactic Agent
DCM|130261|Imaging Agent Administration Performed Phase UID
DCM|130262|Referenced Imaging Agent Administration Phase UID
DCM|130263|Automatic Programmed Wait Phase
DCM|130264|Imaging Agent Administration Injector Phase Identifier
DCM|130265|Imaging Agent Administration Phase with Manual Hold
DCM|130266|Programmed hold started
DCM|130267|Manual hold started
DCM|130268|Manual resume from hold
DCM|130269|Terminated hold due to timeout
DCM|130290|Median
DCM|130300|Skin of paraspinal area of the neck
DCM|130301|Skin of paraspinal area of the superior back
DCM|130302|Skin of upper paraspinal region
DCM|130303|Skin of mid paraspinal region
DCM|130304|Skin of lower paraspinal region
DCM|130305|Skin of anterior helix of ear
DCM|130306|Skin of caruncle of eye
DCM|130307|Skin of inferior helix of ear
DCM|130308|Skin of inferior posterior surface of the pinna
DCM|130309|Skin of lateral part of dorsum of foot
DCM|130310|Skin of lower antihelix of ear
DCM|130311|Skin of lower eyelid margin
DCM|130312|Skin of infraalar groove
DCM|130313|Skin of medial part of dorsum of foot
DCM|130314|Skin of paranasal cheek
DCM|130315|Skin of posterior helix of ear
DCM|130316|Skin of posterior lobule of the ear
DCM|130317|Skin of sole of forefoot
DCM|130318|Skin of superior antihelix of ear
DCM|130319|Skin of superior posterior helix of ear
DCM|130320|Skin of superior posterior surface of the pinna
DCM|130321|Skin of upper antihelix of ear
DCM|130322|Skin of upper eyelid margin
DCM|130323|Skin of mid back
DCM|130324|Functional condition present during acquisition
DCM|130330|Jaw Pair
DCM|130331|Leaf Pairs
DCM|130332|Variable Circular Collimator
DCM|130333|Single Leaves
DCM|130334|X Orientation
DCM|130335|Y Orientation
DCM|130340|Physical Compensator
DCM|130341|Total Body Irradiation
DCM|130342|Total Skin Irradiation
DCM|130343|Electron Fixed Aperture
DCM|130344|Photon Fixed Aperture
DCM|130345|Intraoperative Fixed Aperture
DCM|130346|Hard Wedge
DCM|130347|Motorized Wedge
DCM|130348|Dynamic Wedge
DCM|130349|Graticule
DCM|130350|Reticle
DCM|130351|Image Detector
DCM|130352|Film Holder
DCM|130353|Winston-Lutz Pointer
DCM|130354|Bowtie Filter
DCM|130355|Flattening Filter Beam
DCM|130356|Non-Flattening Filter Beam
DCM|130357|Partial Flattening Filter Beam
DCM|130358|Nominal Radiation Source Location
DCM|130359|Treatment Machine Isocenter
DCM|130360|Fixed Laser Setup Point
DCM|130361|Radiotherapy Treatment Device
DCM|130362|Head Node Set
DCM|130363|Body Node Set
DCM|130364|Trigeminal Node Set
DCM|130365|QA Node Pair
DCM|130366|QA Node
DCM|130370|RTV Rendition
DCM|130371|RTV Audio and Video Rendition
DCM|130372|RTV Stereo Video Rendition
DCM|130373|RTV Audio and Stereo Video Rendition
DCM|130400|Geometric purpose of region
DCM|130401|Visual explanation
DCM|130402|Class activation
DCM|130403|Gradient-weighted class activation
DCM|130404|Saliency
DCM|130405|Patient-Attached Dose Control Object
DCM|130406|Non-uterine leiomyosarcoma
DCM|130407|Bone and soft tissue
DCM|130408|Perivascular adipose tissue fat attenuation index
DCM|130410|Patient position
DCM|130411|Patient rotation longitudinal
DCM|130412|Patient elevation
DCM|130413|Hyperventilation begin
DCM|130414|Hyperventilation end
DCM|130415|Post-hyperventilation
DCM|130416|Airflow Thermistor
DCM|130417|Airflow Thermocouple
DCM|130418|Airflow Nasal Prong
DCM|130419|Airflow PVDF
DCM|130420|Airflow CPAP
DCM|130421|Airflow
DCM|130422|PAP Pressure
DCM|130423|PAP Leak Pressure
DCM|130424|PAP Tidal Volume
DCM|130425|Esophageal Pressure
DCM|130426|Respiratory Pressure
DCM|130427|Thoracic Respiratory Inductance
DCM|130428|Abdominal Respiratory Inductance
DCM|130429|Thoracic Respiratory PVDF
DCM|130430|Abdominal Respiratory PVDF
DCM|130431|Thoracic Respiratory Effort
DCM|130432|Abdominal Respiratory Effort
DCM|130433|Respiratory Effort
DCM|130434|CO2 Transcutaneous
DCM|130435|CO2 Waveform End-tidal Main-stream
DCM|130436|CO2 Trend End-tidal Main-stream
DCM|130437|CO2 Waveform End-tidal Side-stream
DCM|130438|CO2 Trend End-tidal Side-stream
DCM|130439|CO2 Waveform Main-stream
DCM|130440|CO2 Waveform Side-stream
DCM|130441|CO2 Trend Main-stream
DCM|130442|CO2 Trend Side-stream
DCM|130443|CO2 Respiration
DCM|130444|RT Treatment with Ad Hoc Planning
DCM|130445|Imaging Agent Administration Step Sequence Number
DCM|130450|Operator decision to terminate treatment
DCM|130451|Patient decision to terminate treatment
DCM|130452|Physician decision to terminate treatment
DCM|130453|Treatment Terminated
DCM|130454|Resolved by overriding Interlock
DCM|130455|Resolved by repositioning Patient
DCM|130456|Bolus Present
DCM|130457|ConePresent
DCM|130458|Block Present
DCM|130459|Applicator Present
DCM|130460|Headframe Present
DCM|130461|Inappropriate Patient Orientation
DCM|130462|Inappropriate Patient Position
DCM|130463|Machine Not Available
DCM|130464|Change in Patient Anatomy
DCM|130465|Machine Calibration Adjustment
DCM|130466|Unavailability of a Beam Modifier
DCM|130467|Machine Capability License Expired
DCM|130468|Beam Targeting Tolerance Violation
DCM|130469|Meterset Tolerance Violation
DCM|130470|Delivery Rate Tolerance Violation
DCM|130471|Jaw Position Tolerance Violation
DCM|130472|MLC Position Tolerance Violation
DCM|130473|Source Position Tolerance Violation
DCM|130474|Dose Rate Tolerance Violation
DCM|130475|Primary Fluence Monitoring System Interlock
DCM|130476|Secondary Fluence Monitoring System Interlock
DCM|130477|Timer Interlock
DCM|130478|Door Interlock
DCM|130479|Patient Motion Interlock
DCM|130480|Family history of non-melanoma skin cancer
DCM|130481|Family history of melanoma in situ
DCM|130482|History of non-melanoma skin cancer
DCM|130483|Number of malignant melanomas
DCM|130484|Number of melanomas in situ
DCM|130485|Firm skin lesion
DCM|130486|Raised skin lesion
DCM|130487|Number of first-degree relatives affected by malignant melanoma
DCM|130488|Region in Space
DCM|130489|Referenced Region of Interest Identifier
DCM|130490|Centerline
DCM|130491|Stimulation Mode
DCM|130492|Stimulus Sample Position
DCM|130493|Stimulus Time Offset
DCM|130494|Number of Stimulus Events
DCM|130495|Frequency of Stimulus Events
DCM|130500|Accumulated Dose Data
DCM|130501|Irradiation Event Summary Data
DCM|130502|Reference Point Dosimetry
DCM|130503|Is Rejected Acquisition
DCM|130504|Reason for Rejecting Acquisition
DCM|130505|Irradiation Details
DCM|130506|RDSR Frame of Reference Origin
DCM|130507|RDSR Frame of Reference Description
DCM|130508|Radiation Source Characteristics
DCM|130509|X-Ray Filter Thickness
DCM|130510|Reported Value Type
DCM|130511|Radiation Technique
DCM|130512|Filtration
DCM|130513|Attenuators
DCM|130514|Radiation Output
DCM|130515|Air Kerma at Output Measurement Point
DCM|130516|Radiation Field Area
DCM|130517|Radiation Field Outline
DCM|130518|Value Timing
DCM|130519|X-Ray Source Reference Coordinate System
DCM|130520|Transformation Matrix
DCM|130521|Center of Rotation
DCM|130522|Rotation Plane Normal Point
DCM|130523|Rotation Angle
DCM|130524|Beam Position
DCM|130525|Output Measurement Point Position
DCM|130526|Reference Point Position
DCM|130527|Identification of the Attenuator
DCM|130528|Attenuator Position
DCM|130529|Patient Attenuation Characteristics
DCM|130530|Procedure Characteristics
DCM|130531|Attenuator Characteristics
DCM|130532|Duration of Time Period
DCM|130533|Beginning of Time Period
DCM|130534|End of Time Period
DCM|130535|Middle of Time Period
DCM|130536|Room Origin
DCM|130537|Equipment Origin
DCM|130538|Patient Support Origin
DCM|130539|Isocenter Origin
DCM|130540|Patient Coordinate System Origin
DCM|130541|10 cm Dosimetry Phantom
DCM|130542|Magnetic field strength
DCM|130543|Endorectal coil used
DCM|130544|Endorectal coil type
DCM|130545|Inflatable endorectal coil fill substance
DCM|130546|Cross-sectional scan plane orientation
DCM|130547|Dynamic contrast-enhanced temporal resolution
DCM|130548|Genitourinary History
DCM|130549|Imaging Study Quality
DCM|130550|Imaging Series Quality
DCM|130551|Reporting system
DCM|130552|Prostate MRI relevant procedure information
DCM|130553|Prostate Imaging Findings
DCM|130554|Overall Prostate Finding
DCM|130555|Localized Prostate Finding
DCM|130556|Prostate relational measurements
DCM|130557|Distance from neurovascular bundle
DCM|130558|Lesion capsular contact length
DCM|130559|Extra-prostatic Finding
DCM|130560|PI-RADS Localized Abnormality Assessment
DCM|130561|PI-RADS T2WI Lesion Assessment
DCM|130562|PI-RADS DWI Lesion Assessment
DCM|130563|PI-RADS DCE Lesion Assessment
DCM|130564|PI-RADS v2.0
DCM|130565|PI-RADS v2.1
DCM|130566|Diffusion-weighted Acquisition Highest b-value image
DCM|130567|Dynamic Contrast-Enhanced Acquisition
DCM|130568|Dynamic Contrast-Enhanced Acquisition Subtraction image
DCM|130569|Utricle cyst
DCM|130570|Protocol not followed
DCM|130571|Coil placement concern
DCM|130572|Coil selection concern
DCM|130573|Study performed did not match request
DCM|130574|Incomplete study
DCM|130575|Suboptimal patient preparation
DCM|130576|Anatomy coverage incomplete
DCM|130577|Poor FOV selection
DCM|130578|Poor SNR
DCM|130579|Poor contrast timing
DCM|130580|Inadequate contrast enhancement
DCM|130581|Subtraction image missing
DCM|130582|Unwanted subtraction images
DCM|130583|Expected b-value is missing
DCM|130584|Severe distortion in the area of interest
DCM|130585|Expected ADC map is missing
DCM|130586|Distortion artifact in the area of interest
DCM|130587|No family history of prostate cancer
DCM|130588|Pre-biopsy localization of prostate lesion
DCM|130589|Active surveillance of prostate cancer
DCM|130590|Assess change
DCM|130591|Focal abnormality
DCM|130592|Non-focal abnormality
DCM|130593|Partially encapsulated
DCM|130594|Completely encapsulated
DCM|130595|ADC Hyperintense
DCM|130596|ADC Hypointense
DCM|130597|Persistent delayed phase: Type 1 curve
DCM|130598|Plateau delayed phase: Type 2 curve
DCM|130599|Washout delayed phase: Type 3 curve
DCM|130600|Positive DCE
DCM|130601|Negative DCE
DCM|130602|Early Contrast Enhancement
DCM|130603|Diffuse Contrast Enhancement
DCM|130604|Focal Contrast Enhancement
DCM|130605|Perfluorocarbon
DCM|130606|ESUR 2012 prostate MRI acquisition requirements
DCM|130607|PI-RADS 2.0 prostate MRI acquisition requirements
DCM|130608|PI-RADS 2.1 prostate MRI acquisition requirements
DCM|130609|2D Shear Wave Elastography
DCM|130610|3D Shear Wave Elastography
DCM|130611|Shear Wave Speed
DCM|130612|Shear Wave Dispersion Slope
DCM|130613|ROI Depth
DCM|130614|Interquartile Range of population
DCM|130615|Interquartile Range to Median ratio of population
DCM|130616|Point Shear Wave Elastography
DCM|130620|left ventricle apical anteroseptal segment
DCM|130621|left ventricle apical inferoseptal segment
DCM|130622|left ventricle apical inferolateral segment
DCM|130623|left ventricle apical anterolateral segment
DCM|130630|Isocentric Setup Method
DCM|130631|Controlled SSD Setup Method
DCM|130632|TBI Setup Method
DCM|130633|Stereotactic Setup Method
DCM|130634|Skin Apposition Setup Method
DCM|130635|Ocular Gaze Setup Method
DCM|130636|Patient Shielding Procedure
DCM|130637|Patient Fixation Procedure
DCM|130638|Patient Alignment Procedure
DCM|130639|Patient Motion Management Setup Procedure
DCM|130640|Cavity radiation shield
DCM|130641|Independent radiation shield
DCM|130642|Optical Distance Meter
DCM|130643|Mechanical Pointer
DCM|130644|Radiofrequency Transponder
DCM|130645|Infrared Marker
DCM|130646|Radioactive Marker
DCM|130647|Thermal Imager
DCM|130648|Combined Structured Light/Thermal Imager
DCM|130649|Ocular Fixation Light
DCM|130650|Coaching Device
DCM|130651|Patient Distraction Device
DCM|130652|Collision Checks
DCM|130653|Breast Bridge
DCM|130654|Abdominal Compression Belt
DCM|130655|Abdominal Compression Arch
DCM|130656|Head Fixation Board
DCM|130657|Couch Index Label
DCM|130658|Fixation Device Angle
DCM|130659|Abdominal Compression Plate Position Number
DCM|130660|Abdominal Compression Belt Length
DCM|130661|Abdominal Compression Belt Pressure
DCM|130662|Referenced Patient Alignment Reference
DCM|130663|RT Radiation previously delivered
DCM|130664|Treatment unnecessary
DCM|130665|Treatment exceeds patient tolerance
DCM|130666|Radiotherapy Fiducial
DCM|130670|Longitudinal Lagrangian Strain
DCM|130671|Peak Longitudinal Lagrangian Strain
DCM|130672|Time to Peak Longitudinal Lagrangian Strain
DCM|130673|Mechanical Dispersion
DCM|130674|Longitudinal Lagrangian Strain Rate
DCM|130675|Radial Lagrangian Strain
DCM|130676|Radial Lagrangian Strain Rate
DCM|130677|Circumferential Lagrangian Strain
DCM|130678|Circumferential Lagrangian Strain Rate
DCM|130679|2D Speckle Tracking
DCM|130680|3D Speckle Tracking
DCM|130681|Apical four chamber RV Focused
DCM|130682|Apical four chamber RV Modified
DCM|130683|Endocardial Method
DCM|130684|Epicardial Method
DCM|130685|Myocardial Midlayer Method
DCM|130686|LV End-systolic GLS Multiview Mean (Endocardial)
DCM|130687|LV End-systolic GLS 4CH (Endocardial)
DCM|130688|LV End-systolic GLS 2CH (Endocardial)
DCM|130689|LV End-systolic GLS ALAX (Endocardial)
DCM|130690|LV Peak Systolic GLS Multiview Mean (Endocardial)
DCM|130691|LV Peak Systolic GLS 4CH (Endocardial)
DCM|130692|LV Peak Systolic GLS 2CH (Endocardial)
DCM|130693|LV Peak Systolic GLS ALAX (Endocardial)
DCM|130694|LV Peak GLS Multiview Mean (Endocardial)
DCM|130695|LV Peak GLS 4CH (Endocardial)
DCM|130696|LV Peak GLS 2CH (Endocardial)
DCM|130697|LV Peak GLS ALAX (Endocardial)
DCM|130698|LV End-systolic Mechanical Dispersion
DCM|130699|Mitral Valve Closure
DCM|130700|Mitral Valve Opening
DCM|130701|Aortic Valve Closure
DCM|130702|Aortic Valve Opening
DCM|130710|Fp9
DCM|130711|Fp10
DCM|130712|AF9
DCM|130713|AF10
DCM|130714|PO9
DCM|130715|PO10
DCM|130716|O9
DCM|130717|O10
DCM|130720|Coronary Artery Disease Assessment
DCM|130721|oronary Artery Disease Assessment Modifier
DCM|130722|Coronary Artery Disease Stenosis Assessment Modifier
DCM|130723|0 - Documented absence of CAD
DCM|130724|1 - Minimal non-obstructive CAD
DCM|130725|2 - Mild non-obstructive CAD
DCM|130726|3 - Moderate stenosis
DCM|130727|4 - Severe stenosis
DCM|130728|4A - Severe stenosis
DCM|130729|4B - Severe stenosis
DCM|130730|5 - Total coronary occlusion
DCM|130731|N - Non-diagnostic study
DCM|130732|N - Non-diagnostic segments
DCM|130733|S - Stent
DCM|130734|G - Graft
DCM|130735|V - Vulnerable plaque
DCM|130736|Titanium alloy (Titanium Molybdenum-15 Zirconium-5 Aluminium-3)
DCM|130737|RT Segment Material
DCM|130738|Dose Limit Interlock
DCM|130739|Clearance Interlock
DCM|130740|Machine Clearance Interlock
DCM|130741|Patient Clearance Interlock
DCM|130742|Accessory Clearance Interlock
DCM|130743|Out of Tolerance Interlock
DCM|130744|Interlock Resolved
DCM|130745|CT Dose Length Product Sub-Total
DCM|130746|RT Registration Mark
DCM|130747|Isodose Volume
DCM|130748|Radiotherapy Dose Region
DCM|130750|Quality control material image
DCM|130751|Tissue not of interest
DCM|130752|Data Not Accessible from Storage
DCM|130753|Processed Key Object Selection
DCM|130754|Replaced by Alternate Representation
DCM|130755|Reference Measurement Group
DCM|130756|Particle Displacement Method
DCM|130757|Particle Velocity Method
DCM|130758|Shear Wave Dispersion Slope Center Frequency
DCM|130759|Shear Wave Detection Method
DCM|130760|Butterworth filter
DCM|130761|Chebyshev filter
DCM|130762|Elliptic filter
DCM|130763|Bessel filter
DCM|130764|Gaussian filter
DCM|130765|K-type filter
DCM|130766|M-derived filter
DCM|130767|Double-m-derived filter
DCM|130768|Bode filter
DCM|130769|Zobel filter
DCM|130770|FIR filter
DCM|130771|CIC filter
DCM|130772|IIR filter
DCM|130773|Biquad filter
DCM|130774|Hz normalized
DCM|130775|Hz angular
DCM|130776|Magnitude normalized
DCM|130780|Specific observation subject class
DCM|130781|Image frame
DCM|130782|RT Patient Position Acquisition, Integrated Dose MV
DCM|130783|RT Patient Position Acquisition, Film Cassette MV
DCM|130784|RT Patient Position Acquisition, Film Cassette kV
DCM|130785|RT Patient Position Acquisition, Cone-Beam CT kV
DCM|130786|RT Patient Position Acquisition, Conventional CT kV
DCM|130787|RT Patient Position Acquisition, Cone-Beam CT MV
DCM|130788|RT Patient Position Acquisition, Conventional CT MV
DCM|130789|Nominal Imaging Source Location
DCM|130790|RT Patient Positioning Reference Image
DCM|130791|Acquisition Initiation Type
DCM|130792|Acquisition Initiation not defined
DCM|130793|Acquisition Initiation before start of Radiation
DCM|130794|Acquisition Initiation after end of Radiation
DCM|130795|Acquisition Initiation by triggering parameter
DCM|130796|Incremental Acquisition Triggering
DCM|130797|Meterset
DCM|130798|Source Continuous Roll Angle
DCM|130799|Time after start of Radiation
DCM|130800|Percentage of expected beam-on time of Radiation
DCM|130801|IEC61217 Imaging Source to Axis Distance
DCM|130802|IEC61217 X-Ray Image Receptor Radial Displacement from Isocenter
DCM|130803|IEC61217 X-Ray Image Receptor Longitudinal Displacement
DCM|130804|IEC61217 X-Ray Image Receptor Lateral Displacement
DCM|130805|IEC61217 X-Ray Image Receptor Rotation
DCM|130806|Configured Lowest Imaging Energy
DCM|130807|Configured Default Imaging Energy
DCM|130808|Planar matrix ultrasound transducer geometry
DCM|130809|Hemispherical ultrasound transducer geometry
DCM|130810|Single-side illumination
DCM|130811|Dual-side illumination
DCM|130812|Multi-side illumination
DCM|130813|Through-transducer illumination
DCM|130814|Interstitial illumination
DCM|130815|Piezocomposite Transducer
DCM|130816|MEMS-based Transducer
DCM|130817|Interferometric Transducer
DCM|130818|Uniform Speed of Sound Correction
DCM|130819|Dual Speed of Sound Correction
DCM|130820|Speed of Sound Map Correction
DCM|130821|Spherical Back Projection
DCM|130822|Numerical Acoustic Model
DCM|130823|Blood Deoxygenation Level
DCM|130824|Scan Spot Interlock
DCM|130825|Scan Spot Position Interlock
DCM|130826|Scan Spot Size Interlock
DCM|130827|Scan Spot Meterset Interlock
DCM|130828|Radiation Detected During Beam Hold Interlock
DCM|130829|MLC Position Interlock
DCM|130830|Meterset Rate Interlock
DCM|130831|Beam Energy Interlock
DCM|130832|Skin lesion color
DCM|130833|Pre-surgical anatomy
DCM|130834|Sleep Stage N1
DCM|130835|Sleep Stage N2
DCM|130836|Sleep Stage N3
DCM|130852|Shin Rest
DCM|130853|Heel Stop
DCM|130854|Hand Grips
DCM|130855|Seat Pan
DCM|130860|Pattern Event
DCM|130861|EEG Annotation
DCM|130862|EMG Annotation
DCM|130863|EOG Annotation
DCM|130864|Device-related and Environment-related Event
DCM|130865|Patient Consciousness
DCM|130867|Neurophysiology Recording Annotations
DCM|130868|Neurophysiology Post-hoc Review Annotations
DCM|130869|Neurophysiology Automated Analysis Annotations
DCM|130886|Line noise artifact
DCM|130887|Video recording on
DCM|130888|Video recording off
DCM|130889|Preamplifier connected
DCM|130890|Preamplifier disconnected
DCM|130891|Breakout box connected
DCM|130892|Breakout box disconnected
DCM|130893|Event button pressed
DCM|130894|Event button test
DCM|130895|Tap test begin
DCM|130896|Tap test end
DCM|ANN|Annotation
DCM|AR|Autorefraction
DCM|ARCHIVE|Archive
DCM|AS|Angioscopy
DCM|ASMT|Content Assessment Result
DCM|AU|Basic Voice Audio
DCM|BDUS|Ultrasound Bone Densitometry
DCM|BI|Biomagnetic Imaging
DCM|BMD|Bone Mineral Densitometry
DCM|CAD|Computer Assisted Detection/Diagnosis
DCM|CAPTURE|Image Capture
DCM|CD|Color flow Doppler
DCM|CF|Cinefluorography
DCM|CFM|Confocal Microscopy
DCM|COMP|Computation Server
DCM|CP|Culposcopy
DCM|CR|Computed Radiography
DCM|CS|Cystoscopy
DCM|CT|Computed Tomography
DCM|CTPROTOCOL|CT Protocol
DCM|DD|Duplex Doppler
DCM|DF|Digital fluoroscopy
DCM|DG|Diaphanography
DCM|DM|Digital microscopy
DCM|DMS|Dermoscopy
DCM|DOC|Document
DCM|DOCD|Document Digitizer Equipment
DCM|DS|Digital Subtraction Angiography
DCM|DSS|Department System Scheduler
DCM|DX|Digital Radiography
DCM|EC|Echocardiography
DCM|ECG|Electrocardiography
DCM|EEG|Electroencephalography
DCM|EMG|Electromyography
DCM|EOG|Electrooculography
DCM|EPS|Cardiac Electrophysiology
DCM|ES|Endoscopy
DCM|F|Female
DCM|FA|Fluorescein angiography
DCM|FC|Female changed to Male
DCM|FID|Spatial Fiducials
DCM|FILMD|Film Digitizer
DCM|FP|Female Pseudohermaphrodite
DCM|FS|Fundoscopy
DCM|GM|General Microscopy
DCM|H|Hermaphrodite
DCM|HC|Hard Copy
DCM|HD|Hemodynamic Waveform
DCM|IO|Intra-oral Radiography
DCM|IOL|Intraocular Lens Calculation
DCM|IVOCT|Intravascular Optical Coherence Tomography
DCM|IVUS|Intravascular Ultrasound
DCM|KER|Keratometry
DCM|KO|Key Object Selection
DCM|LEN|Lensometry
DCM|LOG|Procedure Logging
DCM|LP|Laparoscopy
DCM|LS|Laser Surface Scan
DCM|M|Male
DCM|M3D|3D Manufacturing Modeling System
DCM|MA|Magnetic resonance angiography
DCM|MC|Male changed to Female
DCM|MCD|Media Creation Device
DCM|MEDIM|Portable Media Importer Equipment
DCM|MG|Mammography
DCM|MP|Male Pseudohermaphrodite
DCM|MR|Magnetic Resonance
DCM|MS|Magnetic resonance spectroscopy
DCM|Margin|Margin
DCM|NEARLINE|Nearline
DCM|NM|Nuclear Medicine
DCM|OAM|Ophthalmic Axial Measurements
DCM|OCT|Optical Coherence Tomography
DCM|OFFLINE|Offline
DCM|ONLINE|Online
DCM|OP|Ophthalmic Photography
DCM|OPM|Ophthalmic Mapping
DCM|OPR|Ophthalmic Refraction
DCM|OPT|Ophthalmic Tomography
DCM|OPTBSV|Ophthalmic Tomography B-scan Volume Analysis
DCM|OPTENF|Ophthalmic Tomography En Face
DCM|OPV|Ophthalmic Visual Field
DCM|OSS|Optical Surface Scanner
DCM|OT|Other Modality
DCM|PA|Photoacoustic
DCM|PLAN|Plan
DCM|POS|Position Sensor
DCM|PR|Presentation State
DCM|PRINT|Hard Copy Print Server
DCM|PT|Positron emission tomography
DCM|PX|Panoramic X-Ray
DCM|REG|Registration
DCM|RESP|Respiratory Waveform
DCM|RF|Radiofluoroscopy
DCM|RG|Radiographic imaging
DCM|RT|Radiation Therapy Device
DCM|RTDOSE|Radiotherapy Dose
DCM|RTIMAGE|Radiotherapy Image
DCM|RTPLAN|Radiotherapy Plan
DCM|RTRECORD|Radiotherapy Treatment Record
DCM|RTSTRUCT|Radiotherapy Structure Set
DCM|RWV|Real World Value Map
DCM|SEG|Segmentation
DCM|SM|Slide Microscopy
DCM|SMR|Stereometric Relationship
DCM|SR|Structured Report Document
DCM|SRF|Subjective Refraction
DCM|ST|Single-photon emission computed tomography
DCM|STAIN|Automated Slide Stainer
DCM|TEXTUREMAP|Texture Map
DCM|TG|Thermography
DCM|U|Unknown sex
DCM|UNAVAILABLE|Unavailable
DCM|US|Ultrasound
DCM|VA|Visual Acuity
DCM|VF|Videofluorography
DCM|VIDD|Video Tape Digitizer Equipment
DCM|WSD|Workstation
DCM|XA|X-Ray Angiography
DCM|XC|External-camera Photography
FMA|12785|supramammary lymph node
FMA|14657|Wall of gallbladder
FMA|17891|Lumen of gallbladder
FMA|37873|Skin of dorsal part of great toe
FMA|37876|Skin of dorsal part of second toe
FMA|37879|Skin of dorsal part of third toe
FMA|37882|Skin of dorsal part of fourth toe
FMA|37885|Skin of dorsal part of fifth toe
FMA|38107|Skin of plantar part of great toe
FMA|38110|Skin of plantar part of second toe
FMA|38113|Skin of plantar part of third toe
FMA|38116|Skin of plantar part of fourth toe
FMA|38119|Skin of plantar part of fifth toe
FMA|38321|Skin of dorsal part of thumb
FMA|38324|Skin of dorsal part of index finger
FMA|38327|Skin of dorsal part of middle finger
FMA|38330|Skin of dorsal part of ring finger
FMA|38333|Skin of dorsal part of little finger
FMA|38341|Skin of palmar part of thumb
FMA|38344|Skin of palmar part of index finger
FMA|38347|Skin of palmar part of middle finger
FMA|38354|Skin of palmar part of ring finger
FMA|38357|Skin of palmar part of little finger
FMA|49943|Skin of back of trunk
FMA|54993|torus of pharyngotympanic tube
FMA|55031|Mucosa of pharynx
FMA|55060|Mucosa of posterior wall of oropharynx
FMA|59532|Skin of dorsum of nose
FMA|60030|Mucosa of uvula
FMA|60031|Mucosa of palatoglossal arch
FMA|61423|Skin of lower outer quadrant of breast
FMA|61426|Skin of upper inner quadrant of breast
FMA|61427|Skin of lower inner quadrant of breast
FMA|61439|Skin of upper outer quadrant of left breast
FMA|223151|Subcortical gray matter
FMA|264773|Lambda
FMA|264776|Bregma
FMA|264779|Nasion
FMA|276650|Arcuate Fasciculus
FMA|281534|Mucosa of dorsum of oral part of tongue
FMA|281537|Mucosa of dorsum of pharyngeal part of tongue
FMA|289677|Mucosa of oral segment of hard palate
FMA|312647|Skin of vermilion proper of upper lip
FMA|312651|Skin of vermilion proper of lower lip
FMA|323407|subiliac lymph node
I10|R97.20|Elevated Prostate Specific Antigen
IBSI|0GBI|Small Distance Emphasis
IBSI|12CE|Intensity Histogram Maximum Gradient
IBSI|1PFV|Grey level variance of NGLDM
IBSI|1PR8|Intensity Histogram Minimum Gray Level
IBSI|1QCO|Normalized Inverse Difference Moment of GLCM
IBSI|1X9X|Strength of NGTDM
IBSI|22OV|Short Runs Emphasis
IBSI|25C7|Asphericity
IBSI|2PR5|Surface to Volume Ratio
IBSI|3KUM|Long Run High Gray Level Emphasis
IBSI|3NCY|Intensity Histogram Maximum Gray Level
IBSI|3NSA|Zone Size Variance
IBSI|48P8|Large Zone Emphasis
IBSI|4JP3|Zone Size Nonuniformity
IBSI|4RNL|Intensity Histogram Median Absolute Deviation
IBSI|5GN9|High Gray Level Zone Emphasis
IBSI|5QRC|Small Zone Emphasis
IBSI|5RAI|Small Zone Low Gray Level Emphasis
IBSI|5SPA|Normalized grey level non-uniformity of NGLDM
IBSI|5Z3W|Intensity Histogram Range
IBSI|60VM|Joint Average of GLCM
IBSI|65HE|Contrast of NGTDM
IBSI|6BDE|Volume Density in Approximate Enclosing Ellipsoid
IBSI|6XV8|Dependence count percentage
IBSI|7HP3|Normalized Grey Level Non-uniformity of Distance Zone Counts
IBSI|7J51|Least Axis in 3D Length
IBSI|7NFM|Cluster Shade of GLCM
IBSI|7T7F|Area Density in Convex Hull
IBSI|7WT1|Zone Distance Variance
IBSI|88K1|Intensity Histogram Skewness
IBSI|8CE5|Gray Level Variance in Runs
IBSI|8E6O|Intensity Histogram Maximum Gradient Gray Level
IBSI|8S9J|Dissimilarity of GLCM
IBSI|8ZQL|Angular Second Moment of GLCM
IBSI|99N0|Integrated Intensity
IBSI|9QMG|High dependence high grey level emphasis
IBSI|9ZK5|Run Percentage
IBSI|A7WM|Large Distance Low Grey Level Emphasis
IBSI|ACUI|Contrast of GLCM
IBSI|AE86|Cluster Prominence of GLCM
IBSI|AMMC|Intensity Histogram Mode
IBSI|BJ5W|Intensity Histogram Uniformity
IBSI|BQWJ|Compactness 2
IBSI|BRI8|Area Density in Minimum Volume Enclosing Ellipsoid
IBSI|BYLV|Gray Level Variance in Size Zones
IBSI|C0JK|Surface Area of Mesh
IBSI|C3I7|Intensity Histogram Kurtosis
IBSI|CAS9|Dependence count energy
IBSI|CH89|Intensity Histogram Variance
IBSI|CWYJ|Intensity Histogram Coefficient of Variation
IBSI|D2ZX|Intensity Histogram Mean Absolute Deviation
IBSI|D3YU|Difference Variance of GLCM
IBSI|DG8W|Cluster Tendency of GLCM
IBSI|DKNJ|Small Distance High Grey Level Emphasis
IBSI|DNX2|Dependence count variance
IBSI|E8JP|Inverse Variance of GLCM
IBSI|EQ3F|Low dependence low grey level emphasis
IBSI|FCBV|Dependence count entropy
IBSI|FP8K|Grey level non-uniformity of NGLDM
IBSI|G3QZ|High Gray Level Run Emphasis
IBSI|GBDU|Zone Distance Entropy
IBSI|GD3A|Short Run High Gray Level Emphasis
IBSI|GPMT|Intensity Histogram 10th Percentile
IBSI|GU8N|Zone Size Entropy
IBSI|GYBY|Joint Maximum of GLCM
IBSI|HDEZ|Complexity of NGTDM
IBSI|HJ9O|Run Entropy
IBSI|HTZT|Short Run Low Gray Level Emphasis
IBSI|HW1V|Small Zone High Gray Level Emphasis
IBSI|IATH|Normalized Zone Distance Non-uniformity
IBSI|IB1Z|Inverse Difference of GLCM
IBSI|IC23|Normalized Run Length Nonuniformity
IBSI|IMOQ|High dependence emphasis
IBSI|IQYR|Area Density in Oriented Minimum Bounding Box
IBSI|IVPO|Long Run Low Gray Level Emphasis
IBSI|J17V|Large Zone High Gray Level Emphasis
IBSI|JA6D|Low dependence high grey level emphasis
IBSI|JN9H|Second Measure of Information Correlation of GLCM
IBSI|JNSA|Gray Level Nonuniformity of Size Zone Counts
IBSI|K26C|High Grey Level Zone Emphasis
IBSI|KLMA|Centre of Mass Shift
IBSI|KLTH|Large Distance High Grey Level Emphasis
IBSI|KRCK|Spherical Disproportion
IBSI|L0JK|Maximum 3D Diameter of a Mesh
IBSI|MB4I|Large Distance Emphasis
IBSI|N17B|Flatness
IBSI|N365|Moran's I Index
IBSI|NBZI|High dependence low grey level emphasis
IBSI|NDRX|Normalized Inverse Difference of GLCM
IBSI|NI2N|Correlation of GLCM
IBSI|NPT7|Geary's C Measure
IBSI|NQ30|Busyness of NGTDM
IBSI|NTRS|Difference Entropy of GLCM
IBSI|OAE7|High grey level count emphasis
IBSI|OEEB|Sum Variance of GLCM
IBSI|OKJI|Dependence count non-uniformity normalized
IBSI|OVBL|Normalized Gray Level Nonuniformity in Runs
IBSI|OZ0C|Intensity Histogram 90th Percentile
IBSI|P30P|Size Zone Percentage
IBSI|P6QZ|Sum Entropy of GLCM
IBSI|P9VJ|Minor Axis in 3D Length
IBSI|PBX1|Volume Density in Frame of Reference Axis Aligned Bounding Box
IBSI|Q3CK|Elongation
IBSI|QCDE|Coarseness of NGTDM
IBSI|QCFX|Sphericity
IBSI|QK93|Grey Level Variance in Distance Zones
IBSI|QWB0|Autocorrelation of GLCM
IBSI|R3ER|Volume Density in Convex Hull
IBSI|R59B|Area Density in Frame of Reference Axis Aligned Bounding Box
IBSI|R5YN|Gray Level Nonuniformity in Runs
IBSI|R8DG|First Measure of Information Correlation of GLCM
IBSI|RDD2|Area Density in Approximate Enclosing Ellipsoid
IBSI|RHQZ|Intensity Histogram Minimum Gradient Gray Level
IBSI|RNU0|Volume of Mesh
IBSI|RUVG|Small Distance Low Grey Level Emphasis
IBSI|S1RA|Low Grey Level Zone Emphasis
IBSI|SKGS|Compactness 1
IBSI|SLWD|Intensity Histogram Quartile Coefficient of Dispersion
IBSI|SODN|Low dependence emphasis
IBSI|SWZ1|Volume Density in Minimum Volume Enclosing Ellipsoid
IBSI|SXLW|Run Length Variance
IBSI|TDIC|Major Axis in 3D Length
IBSI|TF7R|Difference Average of GLCM
IBSI|TL9H|Low grey level count emphasis
IBSI|TLU2|Intensity Histogram Entropy
IBSI|TU9B|Joint Entropy of GLCM
IBSI|UR99|Joint Variance of GLCM
IBSI|V294|Zone Distance Non-uniformity
IBSI|V3SW|Low Gray Level Run Emphasis
IBSI|VB3A|Normalized Zone Size Nonuniformity
IBSI|VFT7|Grey Level Non-uniformity of Distance Zone Counts
IBSI|VIWW|Distance Zone Percentage
IBSI|VQB3|Intensity Histogram Minimum Gradient
IBSI|W4KF|Long Runs Emphasis
IBSI|W92Y|Run Length Nonuniformity
IBSI|WF0Z|Inverse Difference Moment of GLCM
IBSI|WIFQ|Intensity Histogram Median
IBSI|WR0O|Intensity Histogram Interquartile Range
IBSI|WRZB|Intensity Histogram Robust Mean Absolute Deviation
IBSI|X6K6|Intensity Histogram Mean
IBSI|XMSY|Low Gray Level Zone Emphasis
IBSI|Y1RO|Normalized Gray Level Nonuniformity of Size Zone Counts
IBSI|YEKZ|Volume from Voxel Summation
IBSI|YH51|Large Zone Low Gray Level Emphasis
IBSI|Z87G|Dependence count non-uniformity
IBSI|ZGXS|Sum Average of GLCM
IBSI|ZH1A|Volume Density in Oriented Minimum Bounding Box
ITIS_TSN|180276|Peromyscus maniculatus
ITIS_TSN|180278|Peromyscus leucopus
ITIS_TSN|180346|Sigmodon genus
LN||Main pulmonary artery Vmax
LN|10232-7|Aortic Root Oxygen content
LN|10245-9|Pulmonary Artery Main Oxygen content
LN|10247-5|Pulmonary Wedge Oxygen content
LN|11329-0|History
LN|11524-0|ECG Report
LN|11525-3|Ultrasound Obstetric and Gyn Report
LN|11528-7|Radiology Report
LN|11555-0|Blood Base Excess
LN|11556-8|Blood Oxygen partial pressure
LN|11557-6|Blood Carbon dioxide partial pressure
LN|11558-4|Blood pH
LN|11623-6|Fourth Quadrant Diameter
LN|11624-4|First Quadrant Diameter
LN|11625-1|Third Quadrant Diameter
LN|11626-9|Second Quadrant Diameter
LN|11627-7|Amniotic Fluid Index
LN|11629-3|Outer Orbital Diameter
LN|11653-3|End Diastolic Velocity
LN|11665-7|Minimum Diastolic Velocity
LN|11692-1|Time averaged peak velocity
LN|11726-7|Peak Systolic Velocity
LN|11727-5|Estimated Weight
LN|11732-5|EFW by AC, BPD, FL, HC, Hadlock 1985
LN|11734-1|EFW by AC, BPD, FL, Hadlock 1984
LN|11735-8|EFW by AC, BPD, FL, Hadlock 1985
LN|11738-2|EFW by AC, BPD, Hadlock 1984
LN|11739-0|EFW by AC and BPD, Shepard 1982
LN|11746-5|EFW by AC, FL, HC, Hadlock 1985
LN|11750-7|EFW by AC, FL, Hadlock 1984
LN|11751-5|EFW by AC, FL, Hadlock 1985
LN|11754-9|EFW by AC, HC Hadlock 1984
LN|11756-4|EFW by AC, Campbell 1975
LN|11767-1|EFW percentile rank
LN|11778-8|EDD
LN|11779-6|EDD from LMP
LN|11780-4|EDD from ovulation date
LN|11781-2|EDD from average ultrasound age
LN|11816-6|Yolk Sac length
LN|11818-2|Anterior-Posterior Abdominal Diameter
LN|11819-0|Anterior-Posterior Trunk Diameter
LN|11820-8|Biparietal Diameter
LN|11823-2|Cephalic Index
LN|11824-0|BPD area corrected
LN|11825-7|Left Kidney width
LN|11827-3|Right Kidney width
LN|11834-9|Left Kidney length
LN|11836-4|Right Kidney length
LN|11850-5|Gestational Sac Diameter
LN|11851-3|Occipital-Frontal Diameter
LN|11853-9|Left Kidney thickness
LN|11855-4|Right Kidney thickness
LN|11860-4|Cisterna Magna Length
LN|11862-0|Transverse Abdominal Diameter
LN|11863-8|Transverse Cerebellar Diameter
LN|11864-6|Transverse Thoracic Diameter
LN|11871-1|FL/AC
LN|11872-9|FL/BPD
LN|11873-7|FL/HC
LN|11878-6|Number of Fetuses by US
LN|11884-4|Average Ultrasound Age
LN|11885-1|Gestational Age by LMP
LN|11886-9|Gestational Age by ovulation date
LN|11888-5|Composite Ultrasound Age
LN|11889-3|AC, Campbell 1975
LN|11892-7|AC, Hadlock 1984
LN|11893-5|AC, Jeanty 1984
LN|11900-8|BPD, Doubilet 1993
LN|11901-6|BPDa, Hadlock 1982
LN|11902-4|BPD, Hadlock 1984
LN|11903-2|BPD, Hansmann 1985
LN|11905-7|BPD, Jeanty 1984
LN|11906-5|BPD, Kurtz 1980
LN|11907-3|BPD, Sabbagha 1978
LN|11910-7|CRL, Hadlock 1992
LN|11911-5|CRL, Hansmann 1985
LN|11913-1|CRL, Nelson 1981
LN|11914-9|CRL, Robinson 1975
LN|11917-2|CRL, Jeanty 1984
LN|11918-0|Fibula, Merz 1987
LN|11920-6|FL, Hadlock 1984
LN|11921-4|FL, Hansmann 1985
LN|11922-2|FL, Hohler 1982
LN|11923-0|FL, Jeanty 1984
LN|11924-8|FL, Merz 1987
LN|11926-3|Foot Length, Mercer 1987
LN|11928-9|GS, Hellman 1969
LN|11929-7|GS, Rempen 1991
LN|11932-1|HC, Hadlock 1984
LN|11934-7|HC, Jeanty 1984
LN|11936-2|Humerus, Jeanty 1984
LN|11937-0|Humerus, Merz 1987
LN|11939-6|Radius, Merz 1987
LN|11941-2|Tibia, Jeanty 1984
LN|11944-6|Ulna, Jeanty 1984
LN|11945-3|Ulna, Merz 1987
LN|11947-9|HC/AC
LN|11948-7|Fetal Heart Rate
LN|11957-8|Crown Rump Length
LN|11961-0|Cervix Length
LN|11962-8|Clavicle length
LN|11963-6|Femur Length
LN|11964-4|Fibula length
LN|11965-1|Foot length
LN|11966-9|Humerus length
LN|11967-7|Radius length
LN|11968-5|Tibia length
LN|11969-3|Ulna length
LN|11976-8|Ovulation date
LN|11979-2|Abdominal Circumference
LN|11984-2|Head Circumference
LN|11988-3|Thoracic Circumference
LN|12008-9|Pulsatility Index
LN|12023-8|Resistivity Index
LN|12144-2|Systolic to Diastolic Velocity Ratio
LN|12145-9|Endometrium Thickness
LN|12146-7|Nuchal Fold thickness
LN|12170-7|Width of Hemisphere
LN|12171-5|Lateral Ventricle width
LN|15325-4|Prostate specific Antigen Density
LN|17977-0|Left Atrium Area A4C view
LN|17978-8|Mitral Valve A-Wave Peak Velocity
LN|17985-3|Left Atrium to Aortic Root Ratio
LN|17988-7|Right Atrium Area A4C view
LN|17995-2|Thoracic Aorta Coarctation Systolic Peak Instantaneous Gradient
LN|17996-0|Aortic Valve Cusp Separation
LN|18006-7|Inferior Vena Cava Diameter
LN|18011-7|Aortic Arch Diameter
LN|18012-5|Ascending Aortic Diameter
LN|18013-3|Descending Aortic Diameter
LN|18014-1|Aortic Isthmus Diameter
LN|18015-8|Aortic Root Diameter
LN|18019-0|Left Pulmonary Artery Diameter
LN|18020-8|Main Pulmonary Artery Diameter
LN|18021-6|Right Pulmonary Artery Diameter
LN|18026-5|Left Ventricular End Diastolic Volume
LN|18030-7|Tricuspid Valve A Wave Peak Velocity
LN|18031-5|Tricuspid Valve E Wave Peak Velocity
LN|18032-3|Tricuspid valve pressure half-time
LN|18034-9|Tricuspid Regurgitation dP/dt
LN|18035-6|Mitral Regurgitation dP/dt derived from Mitral Reg. velocity
LN|18036-4|Mitral Valve EPSS, E wave
LN|18037-2|Mitral Valve E-Wave Peak Velocity
LN|18038-0|Mitral Valve E to A Ratio
LN|18039-8|Tricuspid Valve E to A Ratio
LN|18040-6|Mitral Valve E-F Slope by M-Mode
LN|18041-4|Aortic Valve Ejection Time
LN|18042-2|Pulmonic Valve Ejection Time
LN|18043-0|Left Ventricular Ejection Fraction by US
LN|18049-7|Left ventricular ejection fraction (Teichholz) MM
LN|18050-5|Inferior Vena Cava % Collapse
LN|18051-3|Left Ventricular Fractional Shortening
LN|18053-9|Left Ventricle Posterior Wall % Thickening
LN|18054-7|Interventricular Septum % Thickening
LN|18057-0|Mitral Valve Diastolic Peak Instantaneous Gradient
LN|18070-3|Right Atrium Systolic Pressure
LN|18071-1|Left ventricular isovolumic relaxation time by Doppler
LN|18076-0|Left Ventricle systolic major axis
LN|18077-8|Left Ventricle diastolic major axis
LN|18087-7|Left Ventricle Mass
LN|18096-8|Pulmonic Valve Area by continuity
LN|18148-7|Left Ventricular End Systolic Volume
LN|18152-9|Left Ventricle Posterior Wall Diastolic Thickness
LN|18153-7|Right Ventricular Anterior Wall Diastolic Thickness
LN|18154-5|Interventricular Septum Diastolic Thickness
LN|18155-2|Interventricular Septum to Posterior Wall Thickness Ratio
LN|18156-0|Left Ventricle Posterior Wall Systolic Thickness
LN|18157-8|Right Ventricular Anterior Wall Systolic Thickness
LN|18158-6|Interventricular Septum Systolic Thickness
LN|18175-0|Tricuspid valve diastolic VTI
LN|18185-9|Gestational Age
LN|18745-0|Cardiac Catheterization Report
LN|18748-4|Diagnostic Imaging Report
LN|18750-0|Cardiac Electrophysiology Report
LN|18752-6|Exercise Stress Test Report
LN|18754-2|Holter Study Report
LN|18756-7|MRI Spine Report
LN|18783-1|Recommendations
LN|18785-6|Indications for Procedure
LN|18834-2|Previous Findings
LN|19005-8|Impressions
LN|19214-6|Arterial Oxygen partial pressure at 50% saturation
LN|19216-1|Venous Oxygen partial pressure at 50% saturation
LN|19217-9|Oxygen partial pressure at 50% saturation (P50)
LN|19218-7|Arterial Oxygen content
LN|19220-3|Venous Oxygen content
LN|1925-7|Arterial Blood Base Excess
LN|1927-3|Venous Blood Base Excess
LN|20167-3|Acceleration Slope
LN|20168-1|Acceleration Time
LN|2019-8|Arterial Blood Carbon dioxide partial pressure
LN|2021-4|Venous Blood Carbon dioxide partial pressure
LN|20216-8|Deceleration Slope
LN|20217-6|Deceleration Time
LN|20222-6|Ejection Time
LN|20226-7|Flow Area
LN|20247-3|Peak Gradient [Pressure]
LN|20256-4|Mean Gradient [Pressure] by Doppler
LN|2026-3|Arterial Blood Carbon dioxide content
LN|2027-1|Venous Blood Carbon dioxide content
LN|20280-4|Pressure Half-Time
LN|20295-2|Time from Q wave to Pulmonic Valve Closes
LN|20296-0|Time from Q wave to Tricuspid Valve Opens
LN|20304-2|Right Ventricular Internal Diastolic Dimension
LN|20305-9|Right Ventricular Internal Systolic Dimension
LN|20352-1|Time averaged mean velocity
LN|20354-7|Velocity Time Integral
LN|20355-4|Peak Blood Velocity
LN|20564-1|Blood Oxygen saturation
LN|20565-8|Blood Carbon dioxide content
LN|20570-8|Hematocrit
LN|24534-0|US Doppler Abdominal Vessels Report
LN|24590-2|MRI Head Report
LN|24601-7|US Breast Report
LN|24606-6|Mammography Screening Report
LN|24616-5|US Carotid Arteries Report
LN|24627-2|CT Chest Report
LN|24725-4|Head CT
LN|24730-4|Radionuclide brain scan
LN|24733-8|US Doppler Head Vessels Report
LN|24859-1|US Pancreas Report
LN|24869-0|US Pelvis
LN|24884-9|US Prostate (transrectal) Report
LN|24907-8|US Shoulder Report
LN|24990-4|US Spleen Report
LN|25002-7|US Scrotum and Testicle Report
LN|25010-0|US Thyroid Report
LN|25045-6|CT unspecified body region
LN|25056-3|MRI unspecified body region
LN|25061-3|Ultrasound Report
LN|2703-7|Arterial Oxygen partial pressure
LN|2705-2|Venous Oxygen partial pressure
LN|2708-6|Arterial Oxygen saturation
LN|2709-4|Capillary Blood Oxygen Saturation
LN|2710-2|Capillary Blood Oxygen Saturation, by Oximetry
LN|2711-0|Venous Oxygen saturation
LN|2744-1|Arterial Blood pH
LN|2746-6|Venous Blood pH
LN|2857-1|Prostate Cancer Antigen
LN|28614-6|US Liver Report
LN|29434-8|Left ventricular fractional shortening (of minor axis) (2D)
LN|29435-5|Left ventricular fractional shortening (of minor axis) (MM)
LN|29436-3|Left Ventricle Internal End Diastolic Dimension
LN|29438-9|Left Ventricle Internal Systolic Dimension
LN|29450-4|Pulmonary Vein Systolic Peak Velocity
LN|29451-2|Pulmonary Vein Diastolic Peak Velocity
LN|29452-0|Pulmonary Vein Systolic to Diastolic Ratio
LN|29453-8|Pulmonary Vein Atrial Contraction Reversal Peak Velocity
LN|29460-3|Thoracic Aorta Coarctation Systolic Peak Velocity
LN|29462-9|Pulmonary-to-Systemic Shunt Flow Ratio
LN|29469-4|Left Atrium Antero-posterior Systolic Dimension
LN|29471-0|Hepatic Vein Systolic Peak Velocity
LN|29472-8|Hepatic Vein Diastolic Peak Velocity
LN|29473-6|Hepatic Vein Systolic to Diastolic Ratio
LN|29474-4|Hepatic Vein Atrial Contraction Reversal Peak Velocity
LN|29486-8|Left Atrial Appendage Peak Velocity
LN|29549-3|Medications Administered
LN|30695-1|Nuclear Medicine Thyroid Scan Report
LN|30795-9|breast - bilateral mr
LN|30954-2|Relevant Diagnostic Tests and/or Laboratory Data
LN|33066-2|Estimated LMP by EDD
LN|33067-0|Conception Date
LN|33068-8|Thoracic Area
LN|33069-6|Nuchal Translucency
LN|33070-4|Inner Orbital Diameter
LN|33071-2|Spine Length
LN|33072-0|AC, ASUM 2000
LN|33073-8|AC, Hansmann1985
LN|33074-6|AC, Lessoway 1998
LN|33075-3|AC, Mertz 1988
LN|33076-1|AC, Shinozuka 1996
LN|33077-9|A-P Abdominal Diameter, Lessoway 1998
LN|33078-7|AxT, Shinozuka 1996
LN|33079-5|BPD, ASUM 1989
LN|33080-3|BPD, Lessoway 1998
LN|33081-1|BPD, Mertz 1988
LN|33082-9|BPD, Osaka 1989
LN|33083-7|BPD, Rempen 1991
LN|33084-5|BPD, Shinozuka 1996
LN|33085-2|BPD, Tokyo 1986
LN|33086-0|BPD-oi, Chitty 1997
LN|33087-8|BPD-oo, Chitty 1997
LN|33088-6|Clavicle length, Yarkoni 1985
LN|33089-4|CRL, ASUM 1991
LN|33090-2|CRL, ASUM 2000
LN|33091-0|CRL, Daya 1993
LN|33092-8|CRL, Jeanty 1982
LN|33093-6|CRL, Osaka 1989
LN|33094-4|CRL, Rempen 1991
LN|33095-1|CRL, Shinozuka 1996
LN|33096-9|CRL, Tokyo 1986
LN|33097-7|Fibula, Jeanty 1983
LN|33098-5|FL, Chitty 1997
LN|33099-3|FL, Jeanty 1982
LN|33100-9|FL, Lessoway 1998
LN|33101-7|FL, Osaka 1989
LN|33102-5|FL, Shinozuka 1996
LN|33103-3|FL, Tokyo 1986
LN|33104-1|GS, Daya 1991
LN|33105-8|GS, Hansmann 1979
LN|33106-6|GS, Hansmann 1982
LN|33107-4|GS, Nyberg 1992
LN|33108-2|GS, Tokyo 1986
LN|33109-0|HC, ASUM 2000
LN|33110-8|HC measured, Chitty 1997
LN|33111-6|HC derived, Chitty 1997
LN|33112-4|HC, Hansmann 1985
LN|33113-2|HC, Jeanty 1982
LN|33114-0|HC, Lessoway 1998
LN|33115-7|HC Merz, 1988
LN|33116-5|Humerus Length, ASUM 2000
LN|33117-3|Humerus Length, Osaka 1989
LN|33118-1|Length of Vertebra, Tokyo 1986
LN|33119-9|OFD, ASUM 2000
LN|33120-7|OFD, Hansmann 1986
LN|33121-5|OFD, Lessoway 1998
LN|33122-3|IOD, Mayden 1982
LN|33123-1|IOD, Trout 1994
LN|33124-9|OOD, Mayden, 1982
LN|33125-6|OOD, Trout 1994
LN|33126-4|Radius, Jeanty 1983
LN|33127-2|Spine Length, Tokyo, 1989
LN|33128-0|TAD, Eriksen 1985
LN|33129-8|TAD Hansmann, 1979
LN|33130-6|TAD, Tokyo 1986
LN|33131-4|ThC, Chitkara 1987
LN|33132-2|TCD, Chitty 1994
LN|33133-0|TCD, Goldstein 1987
LN|33134-8|TCD, Hill 1990
LN|33135-5|TCD, Nimrod 1986
LN|33136-3|Transverse Thoracic Diameter, Hansmann 1985
LN|33137-1|Transverse Thoracic Diameter, Lessoway 1998
LN|33138-9|Fetal Trunk Cross-Sectional Area, Osaka 1989
LN|33139-7|EFW by BPD, TTD, Hansmann 1986
LN|33140-5|EFW by BPD, FTA, FL, Osaka 1990
LN|33141-3|EFW1 by Shinozuka 1996
LN|33142-1|EFW2 by Shinozuka 1996
LN|33143-9|EFW3 by Shinozuka 1996
LN|33144-7|EFW by BPD, APAD, TAD, FL, Tokyo 1987
LN|33145-4|AC by GA, ASUM 2000
LN|33146-2|AC by GA, Hadlock 1984
LN|33147-0|AC (measured) by GA, Chitty 1994
LN|33148-8|AC by GA, Merz 1988
LN|33149-6|AC by GA, Shinozuka 1996
LN|33150-4|AxT by GA, Shinozuka 1996
LN|33151-2|BPD by GA, ASUM 2000
LN|33152-0|BPD outer-outer by GA, Chitty 1994
LN|33153-8|BPD by GA, Jeanty 1982
LN|33154-6|BPD by GA, Merz 1988
LN|33155-3|BPD by GA, Rempen 1991
LN|33156-1|BPD by GA, Shinozuka 1996
LN|33157-9|Cephalic Index by GA, Chitty 1994
LN|33158-7|Cephalic Index by GA, Hadlock 1981
LN|33159-5|CRL by GA ASUM 2000
LN|33160-3|CRL by GA, Rempen1991
LN|33161-1|CRL by GA, Shinozuka 1996
LN|33162-9|EFW by GA, Hadlock 1991
LN|33163-7|EFW by GA, Hansmann 1986
LN|33164-5|Fibula by GA, Jeanty 1983
LN|33165-2|FL by GA, ASUM 2000
LN|33166-0|FL by GA, Hadlock 1984
LN|33167-8|FL by GA, Chitty 1994
LN|33168-6|FL by GA, Jeanty 1982
LN|33169-4|FL by GA, Merz 1988
LN|33170-2|FL by GA, Shinozuka 1996
LN|33171-0|GS by GA, Rempen 1991
LN|33172-8|HC by GA, ASUM 2000
LN|33173-6|HC by GA, Hadlock 1984
LN|33174-4|HC derived by GA, Chitty 1994
LN|33175-1|HC by GA, Jeanty 1982
LN|33176-9|HC by GA, Merz 1988
LN|33177-7|Humerus Length by GA, ASUM 2000
LN|33178-5|OFD by GA, ASUM 2000
LN|33179-3|OFD by GA, Chitty 1994
LN|33180-1|Radius by GA, Jeanty 1983
LN|33181-9|TCD by GA Goldstein 1987
LN|33184-3|FWP by GA, Williams, 1982
LN|33185-0|FWP by GA, Alexander, 1996
LN|33186-8|Male Singleton BWP by GA, Arbuckle 1993
LN|33187-6|Female Singleton BWP by GA, Arbuckle 1993
LN|33188-4|Female Twins BWP by GA, Arbuckle 1993
LN|33189-2|FWP by GA, Brenner 1976
LN|33190-0|FWP by GA, Hadlock 1985
LN|33191-8|APAD * TAD
LN|33196-7|Posterior Horn Lateral ventricular width
LN|33197-5|Anterior Horn Lateral ventricular width
LN|33198-3|BPD by GA, Hadlock 1984
LN|33199-1|Male Twins BWP by GA, Arbuckle 1993
LN|33537-2|AC, Jeanty 1982
LN|33538-0|BPD, Hansmann 1986
LN|33539-8|BPD, Jeanty 1982
LN|33540-6|CRL, Hansmann 1986
LN|33541-4|FL, Hansmann 1986
LN|33542-2|FL, Merz 1988
LN|33543-0|HC, Hansmann 1986
LN|33544-8|OFD, Hansmann 1985
LN|33545-5|BD, Jeanty 1982
LN|33546-3|AC (derived) by GA, Chitty 1994
LN|33556-2|BPD outer-inner by GA, Chitty 1994
LN|33867-3|Velocity ratio
LN|33868-1|ICA/CCA velocity ratio
LN|33869-9|Renal Artery/Aorta velocity ratio
LN|33878-0|Volume Flow Rate
LN|33914-3|Glomerular Filtration Rate (MDRD)
LN|34141-2|Peak Instantaneous Flow Rate
LN|35591-7|Cockroft-Gault Formula estimation of GFR
LN|35954-7|breast - left mr
LN|35955-4|breast - right mr
LN|36149-3|breast mr w contrast iv
LN|36150-1|breast - bilateral mr w contrast iv
LN|36151-9|breast - left mr w contrast iv
LN|36152-7|breast - right mr w contrast iv
LN|36276-4|breast mr wo and w contrast iv
LN|36277-2|breast - bilateral mr wo and w contrast iv
LN|36278-0|breast - left mr wo and w contrast iv
LN|36279-8|breast - right mr wo and w contrast iv
LN|36626-0|breast - bilateral mammogram
LN|36627-8|breast - left mammogram
LN|37774-7|breast - right mammogram
LN|38036-0|US Kidney Report
LN|38269-7|DEXA Skeletal System Study Report
LN|39036-9|US Vein Report
LN|39142-5|CT perfusion head with contrast IV
LN|39445-2|US Doppler Vessels Report
LN|39448-6|US Doppler Upper Extremity Vessels Report
LN|39453-6|US Tendon Report
LN|39632-5|SPECT brain
LN|41806-1|CT Abdomen Report
LN|42148-7|Echocardiography Report
LN|42175-0|Radionuclide scan of whole body
LN|43468-8|X-Ray Report
LN|43528-9|breast - unilateral mr wo and w contrast iv
LN|43771-5|US Doppler Extremity Vessels Report
LN|44136-0|PET unspecified body region
LN|44138-6|Brain PET
LN|44139-4|whole body pt w rnc iv
LN|44174-1|US Doppler Lower Extremity Vessels Report
LN|46299-4|breast - unilateral mr
LN|46305-9|whole body ct
LN|46323-2|breast - unilateral mr w contrast iv
LN|46333-1|breast - unilateral mr wo contrast
LN|46339-8|breast - unilateral mammogram
LN|46342-2|breast ffd mammogram
LN|46358-8|MRI whole body
LN|46375-2|US Artery Report
LN|47048-4|Diagnostic Interventional Radiology Report
LN|48642-3|Glomerular Filtration Rate non-black (MDRD)
LN|48643-1|Glomerular Filtration Rate black (MDRD)
LN|49118-3|Nuclear Medicine Report
LN|49512-7|Fluoroscopy Study Report
LN|50044-7|Glomerular Filtration Rate female (MDRD)
LN|50210-4|Glomerular Filtration Rate Cystatin-based formula
LN|50384-7|Glomerular Filtration Rate Creatinine-based formula (Schwartz)
LN|53668-0|Right Fetal Ear Length
LN|53684-7|Left Fetal Ear Length
LN|55107-7|Addendum
LN|55108-5|Patient Presentation
LN|55109-3|Complications
LN|55110-1|Conclusions
LN|55111-9|Current Procedure Descriptions
LN|55112-7|Summary
LN|55113-5|Key Images
LN|55114-3|Prior Procedure Descriptions
LN|55115-0|Request
LN|55752-0|Clinical Information
LN|59073-7|Cardiac Circumference, transverse by US
LN|59074-5|Cardiothoracic Circumference Ratio
LN|59075-2|Cardiac Cross-sectional Area, transverse by US
LN|59076-0|Cardiothoracic Area Ratio
LN|59077-8|Foramen Ovale Diameter/Aortic Root Diameter
LN|59078-6|Left Ventricle/Right Ventricle Diameter Ratio
LN|59079-4|Peak Reversal Velocity during Atrial Contraction
LN|59080-2|E-Wave Peak Velocity
LN|59081-0|A-Wave Peak Velocity
LN|59082-8|Closure to Opening Time
LN|59083-6|Isovolumic Relaxation Time
LN|59084-4|Isovolumic Contraction Time
LN|59085-1|Pre-Ejection Period
LN|59086-9|Heart Rate-Corrected Ejection Time
LN|59087-7|Heart Rate-Corrected Pre-Ejection Period
LN|59088-5|Pre-Ejection Period/Ejection Time Ratio
LN|59089-3|Thickness
LN|59090-1|ROI Internal Dimension by US
LN|59091-9|D-E Excursion
LN|59092-7|% Thickening
LN|59093-5|Epicardial Area
LN|59094-3|Endocardial Area
LN|59095-0|Time to Left Ventricle S Tissue Velocity
LN|59096-8|Time to Left Ventricle E Tissue Velocity
LN|59097-6|Left Ventricle Meridional Wall Stress
LN|59098-4|Mitral Valve E-septal Separation
LN|59099-2|Myocardial Performance Index (Tei)
LN|59100-8|A-Wave Amplitude
LN|59101-6|Pulmonary Artery Pressure using Accel Time
LN|59102-4|Flow Radius
LN|59103-2|A-C Interval
LN|59104-0|Peak E wave/Peak A wave by US
LN|59105-7|A-Wave Duration
LN|59106-5|Stenosis Peak Gradient
LN|59107-3|Stenosis Peak Velocity
LN|59108-1|Envelope Duration
LN|59109-9|Leaflet Separation
LN|59110-7|Leaflet Thickness
LN|59111-5|E Velocity to Annulus E Velocity Ratio
LN|59112-3|Pulmonary Vein A Duration Mitral Valve A Duration Ratio
LN|59113-1|Pulmonary Vein A VTI to Mitral Valve VTI Ratio
LN|59114-9|Pulm Vein A duration to MV A duration difference
LN|59115-6|Velocity of Flow Propagation
LN|59116-4|Aortic Sinotubular Junction to Aortic Root Ratio
LN|59117-2|Mean Velocity of Circumferential Fiber Shortening (Mean VcFv)
LN|59118-0|HR-Corrected Mean Velocity of Circumferential Fiber Shortening
LN|59119-8|Filling Time
LN|59120-6|dP/dt by US
LN|59121-4|Time to Peak by US
LN|59122-2|C-E Distance
LN|59123-0|Jet Area
LN|59124-8|Tissue Velocity Time Integral (VTI) for the area under Left Ventricle E wave
LN|59125-5|Tissue Velocity Time Integral (VTI) for the area under Left Ventricle A wave
LN|59126-3|B-C Slope
LN|59127-1|D-E Slope
LN|59128-9|E-F Slope
LN|59129-7|Left Ventricle E to A Tissue Velocity Ratio
LN|59130-5|Alias velocity
LN|59131-3|Left Atrium Volume to Right Atrium Volume Ratio
LN|59132-1|Fractional Shortening
LN|59133-9|Peak Tissue Velocity
LN|59776-5|Findings
LN|62238-1|CKD-EPI Formula estimation of GFR
LN|73568-8|Communication of Critical Results
LN|73569-6|Radiation Exposure and Protection Information
LN|77891-0|Left ventricular ejection fraction (Teichholz) 2D
LN|77903-3|Tricuspid Annular Plane Systolic Excursion (TAPSE)
LN|78184-9|Pulmonary vein A-wave duration
LN|78191-4|Mitral valve deceleration time
LN|79909-8|Pulmonic annulus diameter
LN|79910-6|Pulmonic valve VTI
LN|79911-4|Mitral septal e-prime Vmax
LN|79912-2|Mitral valve pressure half-time
LN|79913-0|Mitral valve Vmax
LN|79914-8|Mitral valve VTI
LN|79915-5|Pulmonary vein A-wave Vmax
LN|79916-3|Pulmonary vein D-wave Vmax
LN|79917-1|Pulmonary vein S-wave Vmax
LN|79918-9|Pulmonic regurgitation end diastolic velocity
LN|79919-7|Pulmonic regurgitation Vmax
LN|79920-5|Pulmonic valve Vmax
LN|79921-3|Tricuspid regurgitation Vmax
LN|79922-1|Tricuspid valve a-prime Vmax
LN|79923-9|Tricuspid valve A-wave Vmax
LN|79924-7|Tricuspid valve e-prime Vmax
LN|79925-4|Tricuspid valve E-wave Vmax
LN|79926-2|Tricuspid valve s-prime Vmax
LN|79927-0|Tricuspid valve Vmax
LN|79928-8|Pulmonic valve acceleration time
LN|79929-6|Right ventricular ejection time
LN|79930-4|Tricuspid valve closure to opening time
LN|79931-2|Tricuspid valve deceleration time
LN|79932-0|Tricuspid regurgitation PISA radius
LN|79933-8|Tricuspid regurgitation vena contracta width
LN|79934-6|Pulmonic regurgitation end diastolic peak gradient
LN|79935-3|Pulmonic valve peak gradient
LN|79936-1|Right ventricular fractional area change
LN|79937-9|Tricuspid regurgitation peak gradient
LN|79938-7|Tricuspid valve mean gradient
LN|79939-5|Tricuspid valve peak gradient
LN|79940-3|Aortic annulus diameter
LN|79941-1|Aortic regurgitant flow
LN|79942-9|Aortic regurgitant fraction
LN|79943-7|Aortic regurgitant jet area/LVOT area %
LN|79944-5|Aortic regurgitant jet width/LVOT width %
LN|79945-2|Aortic regurgitation PISA radius
LN|79946-0|Aortic regurgitation PISA velocity
LN|79947-8|Aortic regurgitation pressure half-time
LN|79948-6|Aortic regurgitation vena contracta width
LN|79949-4|Aortic regurgitation Vmax
LN|79950-2|Aortic regurgitation volume (Continuity VTI)
LN|79951-0|Aortic regurgitation volume (PISA)
LN|79952-8|Aortic regurgitation VTI
LN|79953-6|Aortic root diameter
LN|79954-4|Aortic root diameter / BSA
LN|79955-1|Aortic sinotubular junction dimension
LN|79956-9|Aortic valve area (Continuity Vmax)
LN|79957-7|Aortic valve area (Continuity Vmax) / BSA
LN|79958-5|Aortic valve area (Continuity VTI)
LN|79959-3|Aortic valve area (Continuity VTI) / BSA
LN|79960-1|Aortic valve effective regurgitant orifice area
LN|79961-9|Aortic valve mean blood velocity
LN|79962-7|Aortic valve mean gradient
LN|79963-5|Aortic valve peak instantaneous gradient
LN|79964-3|Aortic valve Vmax
LN|79965-0|Aortic valve VTI
LN|79966-8|Ascending Aorta Dimension
LN|79967-6|Inferior vena cava diameter
LN|79968-4|Interventricular septum diastolic dimension MM
LN|79969-2|Interventricular septum diastolic dimension 2D
LN|79970-0|Interventricular septum systolic dimension MM
LN|79971-8|Interventricular septum systolic dimension 2D
LN|79972-6|Interventricular septum time to peak displacement
LN|79973-4|Left atrial end systolic area 2C
LN|79974-2|Left atrial end systolic area 4C
LN|79975-9|Left atrial end systolic diameter (AP) 2D
LN|79976-7|Left atrial end systolic diameter (AP) 2D / BSA
LN|79977-5|Left atrial end systolic diameter (AP) MM
LN|79978-3|Left atrial end systolic diameter (AP) MM / BSA
LN|79979-1|Left atrial end systolic length 2C
LN|79980-9|Left atrial end systolic length 4C
LN|79981-7|Left atrial end systolic volume biplane (area-length)
LN|79982-5|Left atrial end systolic volume biplane (area-length) / BSA
LN|79983-3|Left atrial end systolic volume biplane (MOD)
LN|79984-1|Left atrial end systolic volume biplane (MOD) / BSA
LN|79985-8|Left atrial end systolic volume single plane 2C (MOD)
LN|79986-6|Left atrial end systolic volume single plane 4C (MOD)
LN|79987-4|Left pulmonary artery diameter
LN|79988-2|Left venticular posterior wall time to peak displacement
LN|79989-0|Left ventricular pre-ejection period
LN|79990-8|Left ventricular ejection fraction 3D
LN|79991-6|Left ventricular ejection fraction biplane (MOD)
LN|79992-4|Left ventricular ejection fraction single plane 2C (MOD)
LN|79993-2|Left ventricular ejection fraction single plane 4C (MOD)
LN|79994-0|Left ventricular end diastolic length 4C
LN|79995-7|Left ventricular end diastolic volume (3D)
LN|79996-5|Left ventricular end diastolic volume biplane (MOD)
LN|79997-3|Left ventricular end diastolic volume biplane (MOD) / BSA
LN|79998-1|Left ventricular end diastolic volume single plane 2C (MOD)
LN|79999-9|Left ventricular end diastolic volume single plane 4C (MOD)
LN|80000-3|Left ventricular end systolic volume (3D)
LN|80001-1|Left ventricular end systolic volume biplane (MOD)
LN|80002-9|Left ventricular end systolic volume biplane (MOD) / BSA
LN|80003-7|Left ventricular end systolic volume single plane 2C (MOD)
LN|80004-5|Left ventricular end systolic volume single plane 4C (MOD)
LN|80005-2|Left ventricular endocardial area SAX PM level
LN|80006-0|Left ventricular epicardial area SAX PM level
LN|80007-8|Left ventricular internal diastolic dimension - 2D
LN|80008-6|Left ventricular internal diastolic dimension - MM
LN|80009-4|Left ventricular internal diastolic dimension / BSA
LN|80010-2|Left ventricular internal diastolic dimension / BSA
LN|80011-0|Left ventricular internal systolic dimension - 2D
LN|80012-8|Left ventricular internal systolic dimension - MM
LN|80013-6|Left ventricular internal systolic dimension / BSA
LN|80014-4|Left ventricular internal systolic dimension / BSA
LN|80015-1|Left ventricular isovolumic relaxation time by TDI
LN|80016-9|Left ventricular mass (area-length)
LN|80017-7|Left ventricular mass (area-length) / BSA
LN|80018-5|Left ventricular mass (area-length) / height^^2.7
LN|80019-3|Left ventricular mass (dimension method) 2D
LN|80020-1|Left ventricular mass (dimension method) 2D / BSA
LN|80021-9|Left ventricular mass (dimension method) 2D / height^^2.7
LN|80022-7|Left ventricular mass (dimension method) MM
LN|80023-5|Left ventricular mass (dimension method) MM / BSA
LN|80024-3|Left ventricular mass (dimension method) MM / height^^2.7
LN|80025-0|Left ventricular mass (truncated ellipse)
LN|80026-8|Left ventricular mass (truncated ellipse) / BSA
LN|80027-6|Left ventricular mass (truncated ellipse) / height^^2.7
LN|80028-4|Left ventricular outflow tract dimension (2D)
LN|80029-2|Left ventricular outflow tract Vmax
LN|80030-0|Left ventricular outflow tract VTI
LN|80031-8|Left ventricular posterior wall diastolic thickness
LN|80032-6|Left ventricular posterior wall diastolic thickness
LN|80033-4|Left ventricular posterior wall systolic thickness
LN|80034-2|Left ventricular posterior wall systolic thickness
LN|80035-9|Left ventricular stroke volume 3D
LN|80036-7|LV basal anterior time to S Vmax (Ts-basal anterior)
LN|80037-5|LV basal anteroseptal time to S Vmax (TS-basal anteroseptal)
LN|80038-3|LV basal inferior time to S Vmax (Ts-basal inferior)
LN|80039-1|LV basal lateral time to S Vmax (Ts-basal lateral)
LN|80040-9|LV basal posterior time to S Vmax (Ts-basal posterior)
LN|80041-7|LV basal septal time to S Vmax (Ts-basal septal)
LN|80042-5|LV mid anterior time to S Vmax (Ts-mid anterior)
LN|80043-3|LV mid anteroseptal time to S Vmax (Ts-mid anteroseptal)
LN|80044-1|LV mid inferior time to S Vmax (Ts-mid inferior)
LN|80045-8|LV mid lateral time to S Vmax (Ts-mid lateral)
LN|80046-6|LV mid posterior time to S Vmax (Ts-mid posterior)
LN|80047-4|LV mid septal time to S Vmax (Ts-mid septal)
LN|80048-2|LV Ts-SD (Dyssynchrony Index)
LN|80049-0|Main pulmonary artery diameter
LN|80050-8|Mitral annulus diastolic diameter - A2C
LN|80051-6|Mitral annulus diastolic diameter - A4C
LN|80052-4|Mitral annulus diastolic diameter - PLAX
LN|80053-2|Mitral annulus VTI
LN|80054-0|Mitral lateral e-prime Vmax
LN|80055-7|Mitral regurgitant fraction (Continuity VTI)
LN|80056-5|Mitral regurgitant fraction (PISA)
LN|80057-3|Mitral regurgitant flow (PISA)
LN|80058-1|Mitral regurgitation peak gradient
LN|80059-9|Mitral regurgitation PISA radius
LN|80060-7|Mitral regurgitation PISA velocity
LN|80061-5|Mitral regurgitation vena contracta width
LN|80062-3|Mitral regurgitation Vmax
LN|80063-1|Mitral regurgitation volume (Continuity VTI)
LN|80064-9|Mitral regurgitation volume (PISA)
LN|80065-6|Mitral valve A-wave duration
LN|80066-4|Mitral valve A-wave Vmax
LN|80067-2|Mitral valve area (PISA)
LN|80068-0|Mitral valve area (Planimetry)
LN|80069-8|Mitral valve area (Pressure Half-Time)
LN|80070-6|Mitral valve E-wave Vmax
LN|80071-4|Mitral valve effective regurgitant orifice area (PISA)
LN|80072-2|Mitral valve flow propagation velocity (Vp)
LN|80073-0|Mitral valve mean gradient
LN|80074-8|Mitral valve peak instantaneous gradient
LN|80075-5|Right atrial end systolic area 4C
LN|80076-3|Right atrial major axis dimension 4C
LN|80077-1|Right atrial minor axis dimension 4C
LN|80078-9|Right atrial minor axis dimension 4C / BSA
LN|80079-7|Right pulmonary artery diameter
LN|80080-5|Right ventricular basal dimension 4C
LN|80081-3|Right ventricular end diastolic area 4C
LN|80082-1|Right ventricular end systolic area 4C
LN|80083-9|Right ventricular free wall thickness 2D
LN|80084-7|Right ventricular free wall thickness MM
LN|80085-4|Right ventricular mid-cavity dimension 4C
LN|80086-2|Right ventricular myocardial performance index
LN|80087-0|Right ventricular outflow tract diameter at pulmonic valve (RVOT-Distal)
LN|80088-8|Right ventricular outflow tract diameter at subvalvular level (RVOT-Proximal)
LN|80089-6|Right ventricular outflow tract VTI
LN|80090-4|Right ventricular pre-ejection period
LN|80091-2|Tricuspid annulus diameter
LN|80416-1|HC/AC by GA, Campbell 1977
LN|8277-6|BSA
LN|8462-4|Intravascular diastolic blood pressure
LN|8480-6|Intravascular Systolic Blood pressure
LN|85040-4|CT 3D CAM model
LN|85041-2|MR 3D CAM model
LN|8581-1|Tibial/brachial index
LN|8665-2|LMP
LN|8808-8|Left Ventricular Ejection Fraction by Angiography
LN|8810-4|Left ventricular ejection fraction by CT
LN|8811-2|Left ventricular ejection fraction by MR
LN|8815-3|Right Ventricular Ejection Fraction by Angiography
LN|8817-9|Right ventricular ejection fraction by CT
LN|8818-7|Right ventricular ejection fraction by MR
LN|8821-1|Left Ventricular ED Volume
LN|8822-9|Right Ventricular ED Volume
LN|8823-7|Left Ventricular ES Volume
LN|8824-5|Right Ventricular ES Volume
LN|8867-4|Heart rate
LN|8884-9|Cardiac Rhythm
LN|9304-7|Respiration Rhythm
LN|98031-8|EFW Discordance
LN|98032-6|EFW Ratio
LN|C74569|Fitzpatrick Skin Type I
LN|C74570|Fitzpatrick Skin Type II
LN|C74571|Fitzpatrick Skin Type III
LN|C74572|Fitzpatrick Skin Type IV
LN|C74573|Fitzpatrick Skin Type V
LN|C74574|Fitzpatrick Skin Type VI
MDC|10:10000|Ventricular Flutter
MDC|10:10016|Ventricular Fibrillation
MDC|10:10032|Nonsustained Ventricular Tachycardia (paroxysmal)
MDC|10:10048|Sustained Monomorphic Ventricular Tachycardia
MDC|10:10064|Polymorphic Ventricular Tachycardia
MDC|10:10080|Torsades de Pointes Ventricular Tachycardia
MDC|10:10096|pre-excitation
MDC|10:10112|Wolf-Parkinson-White syndrome
MDC|10:10128|Wolf-Parkinson type A
MDC|10:10144|Wolf-Parkinson type B
MDC|10:10160|Lown-Ganong-Levine syndrome
MDC|10:10176|Atrial Demand Mode Pacing
MDC|10:1024|T wave
MDC|10:10240|Ventricular Demand Mode Pacing
MDC|10:10304|Anti-Tachycardia Pacing
MDC|10:10336|Asystole
MDC|10:10352|Irregular rhythm
MDC|10:10368|Low Heart Rate Variability
MDC|10:10416|T-wave alternans
MDC|10:10432|Bradycardia
MDC|10:10448|Calibration signal (sustained)
MDC|10:1088|T' wave (second deflection in T Wave)
MDC|10:11200|No Noise
MDC|10:11216|Moderate Noise, beats can be detected but cannot be classified
MDC|10:11232|Severe Noise, beats cannot be detected or classified
MDC|10:11248|No signal
MDC|10:11264|Unspecified 12-lead system
MDC|10:11265|Standard 12-lead positions, electrodes placed individually
MDC|10:11266|Mason-Likar lead positions, electrodes placed individually
MDC|10:11267|Mason-Likar lead positions, V1-V6 in electrode pad
MDC|10:11268|12-lead electrode pad
MDC|10:11269|12-lead derived from Frank XYZ leads
MDC|10:11270|12-lead derived from non-standard leads
MDC|10:11271|12-lead for bicycle exercise testing, limb leads on back of patient
MDC|10:11272|Standard 12-lead positions one intercostal space higher
MDC|10:11273|Unspecified XYZ lead system
MDC|10:11274|Frank XYZ lead system
MDC|10:11275|McFee-Parungao XYZ lead system
MDC|10:11276|Cube XYZ lead system
MDC|10:11277|Bipolar uncorrected XYZ lead system
MDC|10:11278|Pseudo-orthogonal XYZ lead system
MDC|10:11279|XYZ leads derived from standard 12-lead
MDC|10:11280|NEHB lead system
MDC|10:11281|3-lead system, CC5-CM5-ML
MDC|10:11282|3-lead system, CC5-CM5-CH5
MDC|10:11283|12-lead from Frank leads XYZ leads by Dower transformation
MDC|10:11284|12-lead from EASI leads (ES, AS, AI) by Dower/EASI transformation
MDC|10:11285|12-lead from Limb Leads (I, II) and one or more V leads
MDC|10:11286|Standard 12-lead and XYZ
MDC|10:11287|Standard 12-lead and NEHB
MDC|10:11288|Standard 12-lead and CC5-CM5-ML
MDC|10:11289|Standard 12-lead and CM5-CC5-CH5
MDC|10:11290|Standard 12-lead with extra leads to the right and/or left sides
MDC|10:11291|Standard 12-lead extended to the right by V5R, V4R, V3R
MDC|10:11292|Standard 12-lead extended to the left by V7, V8, V9
MDC|10:11393|Sample rate
MDC|10:11394|Sensitivity
MDC|10:11395|Zero offset
MDC|10:11397|Pad value
MDC|10:11398|Time skew
MDC|10:11399|Sample skew
MDC|10:11400|Time offset
MDC|10:11402|Low pass filter
MDC|10:11403|Low pass filter cutoff freq
MDC|10:11404|High pass filter
MDC|10:11406|High pass filter description
MDC|10:11407|Notch filter
MDC|10:11408|Notch filter frequency
MDC|10:11409|Notch filter bandwidth
MDC|10:11410|Notch filter description
MDC|10:11412|Baseline description
MDC|10:11414|Interpolator
MDC|10:11416|Interpolator description
MDC|10:11418|Interpolator SNR
MDC|10:1152|U wave
MDC|10:1216|Delta wave
MDC|10:1280|Isoelectric region from global QRS onset to specific lead onset
MDC|10:1344|Isoelectric region from specific lead QRS Offset to global offset
MDC|10:1408|Osborne wave
MDC|10:1472|Entire Beat (Pon to Toff, excluding U)
MDC|10:1536|Entire Beat (Qon to Toff, excluding P and U)
MDC|10:1600|Entire QRS (excluding P, T and U)
MDC|10:1664|TU fused wave
MDC|10:1728|Ventricular flutter wave
MDC|10:1792|Atrial flutter wave
MDC|10:1856|Isoelectric point or segment
MDC|10:1920|PR Segment
MDC|10:1984|ST Segment
MDC|10:2048|J-point
MDC|10:2112|ST measurement point
MDC|10:2176|Isolated QRS-like artifact
MDC|10:2240|Calibration pulse (individual pulse)
MDC|10:2304|ST change
MDC|10:2368|T-wave change
MDC|10:2432|Ventricular Activation Time
MDC|10:256|P wave
MDC|10:320|P' wave (second deflection in P wave)
MDC|10:384|P'' wave (third deflection in P wave)
MDC|10:4096|Antibradycardia pace spike
MDC|10:4352|atrium Antibradycardia pace spike
MDC|10:448|Q wave
MDC|10:4608|right atrium Antibradycardia pace spike
MDC|10:4864|left atrium Antibradycardia pace spike
MDC|10:512|QS wave
MDC|10:5120|ventricular Antibradycardia pace spike
MDC|10:5376|right ventricle Antibradycardia pace spike
MDC|10:5632|left ventricle Antibradycardia pace spike
MDC|10:576|R wave
MDC|10:5888|transthoracic Antibradycardia pace spike
MDC|10:6144|Antitachycardia pace spike
MDC|10:640|R' wave (second deflection in R Wave)
MDC|10:6400|atrium Antitachycardia pace spike
MDC|10:6656|ventricle Antitachycardia pace spike
MDC|10:6912|transthoracic Antitachycardia pace spike
MDC|10:704|R'' wave (third deflection in R Wave)
MDC|10:7168|Cardioversion spike
MDC|10:7424|atrium Cardioversion spike
MDC|10:768|Notch
MDC|10:7680|ventricle Cardioversion spike
MDC|10:7936|transthoracic Cardioversion spike
MDC|10:8192|Defibrillation spike
MDC|10:8208|Normal beat (sinus beat, normal conduction)
MDC|10:8224|Abnormal beat
MDC|10:8240|Dominant beat
MDC|10:8256|Supraventricular premature contraction
MDC|10:8272|Atrial premature contraction (beat)
MDC|10:8288|Junctional (nodal) premature contraction
MDC|10:8304|Aberrated atrial premature beat (Ashman beat)
MDC|10:832|S wave
MDC|10:8320|Non-conducted p-wave (blocked)
MDC|10:8336|Ventricular premature contraction beat
MDC|10:8352|Fusion of ventricular and normal beat
MDC|10:8368|R-on-T premature ventricular beat
MDC|10:8384|Supraventricular escape beat
MDC|10:8400|Atrial escape beat
MDC|10:8416|Junctional (nodal) escape beat
MDC|10:8432|Ventricular escape beat
MDC|10:8448|atrium Defibrillation spike
MDC|10:8464|Left bundle branch block beat
MDC|10:8480|Incomplete left bundle branch block beat
MDC|10:8496|Right bundle branch block beat
MDC|10:8512|Incomplete right bundle branch block beat
MDC|10:8528|Left anterior fascicular block beat
MDC|10:8544|Left posterior fascicular block beat
MDC|10:8560|bifascicular block beat
MDC|10:8576|trifascicular block beat
MDC|10:8592|bilateral bundle-branch block beat
MDC|10:8608|intraventricular conduction disturbance
MDC|10:8624|pre-excitation
MDC|10:8640|Wolf-Parkinson-White syndrome
MDC|10:8656|Wolf-Parkinson type A
MDC|10:8672|Wolf-Parkinson type B
MDC|10:8688|Lown-Ganong-Levine syndrome
MDC|10:8704|ventricle Defibrillation spike
MDC|10:8720|Pacemaker Fusion beat
MDC|10:8736|Unclassifiable beat
MDC|10:8752|Pacemaker Learning beat
MDC|10:896|S' wave (second deflection in S Wave)
MDC|10:8960|transthoracic Defibrillation spike
MDC|10:9216|Sinus Rhythm
MDC|10:9232|Normal Sinus Rhythm
MDC|10:9248|Sinus Bradycardia
MDC|10:9264|Sinus Tachycardia
MDC|10:9280|Sinus Arrhythmia
MDC|10:9296|Respiratory Sinus Arrhythmia
MDC|10:9312|Non-Respiratory Sinus Arrhythmia
MDC|10:9328|Wandering Sinus Pacemaker within the sinus node
MDC|10:9344|Wandering Pacemaker between the sinus node and the A-V node
MDC|10:9360|Atrial Ectopic Rhythm
MDC|10:9376|Atrial Bigeminy
MDC|10:9392|Atrial Tachycardia
MDC|10:9408|Paroxsysmal Atrial Tachycardia
MDC|10:9424|Multifocal Atrial Tachycardia
MDC|10:9440|Automatic Atrial Tachycardia
MDC|10:9456|Atrial flutter
MDC|10:9472|Atrial fibrillation
MDC|10:9488|Supraventricular (atrial or junctional) Ectopic Rhythm
MDC|10:9504|Supraventricular Tachycardia (atrial or junctional)
MDC|10:9520|Supraventricular Paroxsysmal Tachycardia
MDC|10:9536|AV junctional (nodal) rhythm
MDC|10:9552|AV junctional (nodal) escape rhythm
MDC|10:9568|Accelerated AV junctional (nodal) rhythm
MDC|10:9584|Junctional Tachycardia
MDC|10:960|S'' wave (third deflection in S Wave)
MDC|10:9600|AV reciprocating tachycardia
MDC|10:9616|Reentrant AV nodal tachycardia
MDC|10:9632|First Degree AV Block
MDC|10:9648|Second Degree AV Block
MDC|10:9664|Second Degree AV Block Type I (Wenckebach, or Mobitz Type I)
MDC|10:9680|Second Degree AV Block Type II (Mobitz Type II)
MDC|10:9696|Third Degree AV Block (complete AV block)
MDC|10:9712|AV Dissociation
MDC|10:9728|AV dissociation with interference
MDC|10:9744|Isorhythmic AV dissociation
MDC|10:9760|Complete AV dissociation
MDC|10:9776|First Degree SA Block
MDC|10:9792|Second Degree SA Block Type I (Wenckebach)
MDC|10:9808|Second Degree SA Block Type II
MDC|10:9824|Third Degree SA Block (complete SA block)
MDC|10:9840|Ventricular rhythm
MDC|10:9856|Idioventricular (ventricular escape) rhythm
MDC|10:9872|Ventricular Parasystole
MDC|10:9888|Accelerated idioventricular rhythm
MDC|10:9904|Slow Ventricular Tachycardia (Idioventricular Tachycardia)
MDC|10:9920|Ventricular Bigeminy
MDC|10:9936|Ventricular Trigeminy
MDC|10:9952|Ventricular Couplet
MDC|10:9968|Ventricular Run
MDC|10:9984|Ventricular Tachycardia (nonparoxysmal)
MDC|2: 33792|QTc interval per lead
MDC|2:0|Unspecified lead
MDC|2:1|Lead I
MDC|2:10|Lead V2R
MDC|2:100|Chest lead per V2 and V2R placement
MDC|2:101|Chest lead per V3 and V3R placement
MDC|2:102|Chest lead per V4 and V4R placement
MDC|2:1024|J point Amplitude, per lead
MDC|2:103|Chest lead per V6 and V6R placement
MDC|2:104|Chest lead per V7 and V8R placement
MDC|2:105|Chest-manubrium lead
MDC|2:106|Chest-manubrium lead per V1 placement
MDC|2:107|Chest-manubrium lead per V2 placement
MDC|2:108|Chest-manubrium lead per V3 placement
MDC|2:109|Chest-manubrium lead per V4 placement
MDC|2:11|Lead V3R
MDC|2:110|Chest-manubrium lead per V6 placement
MDC|2:11008|Ventricular activation time, per lead
MDC|2:111|Derived Lead III
MDC|2:112|Derived Lead aVR
MDC|2:11264|R1 duration, per lead
MDC|2:113|Derived Lead aVL
MDC|2:114|Derived Lead aVF
MDC|2:11520|R2 duration, per lead
MDC|2:11776|R3 duration, per lead
MDC|2:12|Lead V4R
MDC|2:12032|S1 duration, per lead
MDC|2:121|Chest-manubrium lead per V7 placement
MDC|2:122|Lead CH5
MDC|2:12288|S2 duration, per lead
MDC|2:123|negative: right infraclavicular fossa
MDC|2:124|negative: low right scapula Lead
MDC|2:125|Lead CR5
MDC|2:12544|S3 duration, per lead
MDC|2:126|Modified limb lead
MDC|2:127|Auxiliary bipolar lead 1
MDC|2:128|Auxiliary bipolar lead 2
MDC|2:1280|P maximum amplitude, per lead
MDC|2:12800|R1 amplitude, per lead
MDC|2:129|Auxiliary bipolar lead 3
MDC|2:13|Lead V5R
MDC|2:130|Auxiliary bipolar lead 4
MDC|2:13056|R2 amplitude, per lead
MDC|2:131|EASI Lead ES
MDC|2:132|EASI Lead AS
MDC|2:133|EASI Lead AI
MDC|2:13312|R3 amplitude, per lead
MDC|2:134|EASI upper sternum lead
MDC|2:13568|S1 amplitude, per lead
MDC|2:13824|S2 amplitude, per lead
MDC|2:14|Lead V6R
MDC|2:14080|S3 amplitude, per lead
MDC|2:14336|Amplitude at 60 ms into ST segment, per lead
MDC|2:14592|Amplitude at 80 ms into ST segment, per lead
MDC|2:147|Right Leg Lead
MDC|2:148|Canine, fifth right intercostal space near edge of sternum
MDC|2:14848|Amplitude at 20 ms into ST segment, per lead
MDC|2:149|Canine, sixth left intercostal space near edge of sternum
MDC|2:15|Lead V7R
MDC|2:150|Canine, sixth left intercostal space at costochondral junction
MDC|2:151|Canine, over dorsal spinous process of 7th thoracic vertebra
MDC|2:15104|Amplitude at 40 ms into ST segment, per lead
MDC|2:1536|P minimum amplitude, per lead
MDC|2:15872|PR time period, global
MDC|2:15876|QTc interval global
MDC|2:15880|QTc global using Bazett formula
MDC|2:15892|QTc global using Fredericia formula
MDC|2:16|Lead X
MDC|2:16000|RR time period, global
MDC|2:16004|QTU time period, global
MDC|2:16128|P Axis
MDC|2:16132|QRS axis
MDC|2:16136|T axis
MDC|2:16140|PP time period, global
MDC|2:16144|PQ time period, global
MDC|2:16148|PQ segment time period, global
MDC|2:16156|QRS duration global
MDC|2:16160|QT interval global
MDC|2:16168|RR interval global
MDC|2:16184|P duration global
MDC|2:17|Lead Y
MDC|2:1792|Q amplitude, per lead
MDC|2:18|Lead Z
MDC|2:19|Chest lead per V5 and V5R placement
MDC|2:2|Lead II
MDC|2:20|Chest-manubrium lead per V5 placement
MDC|2:2048|R amplitude, per lead
MDC|2:21|Left Arm Lead
MDC|2:22|Right Arm Lead
MDC|2:22784|Circum head
MDC|2:22952|Arousal
MDC|2:23|Left Leg Lead
MDC|2:2304|S amplitude, per lead
MDC|2:23560|Background activity
MDC|2:23568|Background activity beta
MDC|2:23576|Background activity sigma
MDC|2:23584|Background activity gamma
MDC|2:23592|Background activity alpha
MDC|2:23600|Background Mu activity
MDC|2:23608|Background activity theta
MDC|2:23616|Background activity bisynchronous theta
MDC|2:23624|Background activity delta
MDC|2:23632|Background activity bisynchronous delta
MDC|2:23640|Background activity arrhythmic delta
MDC|2:23648|Background activity slow fused transients
MDC|2:23656|Sleep stage unspecified
MDC|2:23664|Sleep stage unstageable
MDC|2:23672|Sleep stage wake
MDC|2:23680|Sleep stage REM
MDC|2:23688|Sleep stage REM with sleep spindle
MDC|2:23728|Alphadelta Sleep
MDC|2:23736|Sleep activity and event
MDC|2:23744|Sleep spindle
MDC|2:23752|Sleep V wave
MDC|2:23760|Sleep F wave
MDC|2:23768|Sleep K complex
MDC|2:23776|Positive occipital sharp transient of sleep
MDC|2:23784|Sleep sawtooth wave
MDC|2:23792|Sleep stage shift
MDC|2:23800|Sleep arousal
MDC|2:23808|Sleep awakening
MDC|2:23816|Sharp appearing or epileptiform activity
MDC|2:23824|Sharp transient
MDC|2:23832|Wicket
MDC|2:23840|Small sharp spike
MDC|2:23848|Zeta wave
MDC|2:23856|Triphasic wave
MDC|2:23864|Phantom spike and wave activity
MDC|2:23872|14 and 6 Hz positive bursts
MDC|2:23880|Lambda wave
MDC|2:23888|Epileptic or potentially epileptogenic activity
MDC|2:23896|Epileptic or potentially epileptogenic sharp wave
MDC|2:23904|Epileptic or potentially epileptogenic spike
MDC|2:23912|Multiple spike
MDC|2:23920|Spike and wave complex
MDC|2:23928|Atypical spike and wave complex
MDC|2:23936|Sharp and slow wave complex
MDC|2:23944|Rhythmic sharp waves
MDC|2:23952|Burst suppression
MDC|2:23960|Multiple independent spikes and asynchronous slow waves
MDC|2:23968|Periodic and quasiperiodic cerebral activity
MDC|2:23976|Quasiperiodic triphasic waves
MDC|2:23984|Periodic triphasic waves
MDC|2:23992|Periodic epileptiform discharges
MDC|2:24|Frank Lead I
MDC|2:24000|Periodic cerebral complexes
MDC|2:24008|Quasiperiodic cerebral sharp waves
MDC|2:24016|Periodic sharp waves
MDC|2:24024|Periodic suppressions
MDC|2:24032|Periodic bursts with suppressions
MDC|2:24040|Eye-related activity
MDC|2:24048|Eye blinks
MDC|2:24056|Nystagmoid eye movements
MDC|2:24064|Slow eye movements
MDC|2:24072|Fast irregular eye movements
MDC|2:24080|Rapid eye movements
MDC|2:24088|Eye-related photodriving activity
MDC|2:24096|Eye-related photomyogenic activity
MDC|2:24104|Eye-related photoparadoxysmal activity
MDC|2:24112|Eye-related activity electroretinogram
MDC|2:24120|Myogenic noncerebral activity
MDC|2:24128|Myogenic palatal myoclonus
MDC|2:24136|Myogenic noncerebral myokymia
MDC|2:24144|Myogenic noncerebral facial synkinesis
MDC|2:24152|Myogenic hemifacial spasms
MDC|2:24160|Extraocular muscle activity
MDC|2:24168|Myogenic tremor activity
MDC|2:24176|Myoclonic activity
MDC|2:24184|Periodic movements of sleep
MDC|2:24192|Periodic movements of sleep with arousals
MDC|2:24200|Artifactual activity
MDC|2:24208|Electrode instrumental artifactual activity
MDC|2:24216|Movement artifactual activity
MDC|2:24224|Sweat of galvanic artifactual activity
MDC|2:24232|Pulse artifactual activity
MDC|2:24240|ECG artifactual activity
MDC|2:24248|Respiratory artifactual activity
MDC|2:24256|Glossokinetic artifactual activity
MDC|2:24264|Swallowing and chewing artifactual activity
MDC|2:24272|External interference Artifactual activity
MDC|2:24280|Eye blink
MDC|2:24288|Saccade
MDC|2:24296|REM
MDC|2:24304|Slow eye movement
MDC|2:24312|Other eye movement
MDC|2:24320|Eyes closed
MDC|2:24328|Eyes open
MDC|2:24336|EMG unspecified waveform
MDC|2:24344|EMG waveform under voluntary control
MDC|2:24352|EMG motor unit potential
MDC|2:24360|EMG doublet waveform
MDC|2:24368|EMG triplet waveform
MDC|2:24376|EMG multiplet waveform
MDC|2:24384|EMG insertional activity
MDC|2:24392|EMG endplate noise
MDC|2:24400|EMG endplate spike
MDC|2:24408|EMG unspecified iterative discharge
MDC|2:24416|EMG fibrillation potential
MDC|2:24424|EMG positive sharp wave
MDC|2:24432|EMG fasciculation potential
MDC|2:24440|EMG myotonic discharge
MDC|2:24448|EMG complex repetitive discharge
MDC|2:24456|EMG myokymic discharge
MDC|2:24464|EMG cramp discharge
MDC|2:24472|EMG waveform after discharge
MDC|2:25|Frank Lead E
MDC|2:2560|T maximum amplitude, per lead
MDC|2:26|Frank Lead C
MDC|2:27|Frank Lead A
MDC|2:28|Frank Lead M
MDC|2:2816|T minimum amplitude, per lead
MDC|2:29|Frank Lead F
MDC|2:3|Lead V1
MDC|2:30|Frank Lead H
MDC|2:3072|P3 amplitude, per lead
MDC|2:31|Derived Lead I
MDC|2:32|Derived Lead II
MDC|2:32768|PP time period, per lead
MDC|2:33|Derived Lead V1
MDC|2:33024|RR time period, per lead
MDC|2:33280|PQ time period, per lead
MDC|2:33536|PQ segment time period, per lead
MDC|2:34|Derived Lead V2
MDC|2:34048|QTc per lead using Bazett formula
MDC|2:34304|QTc per lead using Fredericia formula
MDC|2:34560|QTU time period, per lead
MDC|2:35|Derived Lead V3
MDC|2:36|Derived Lead V4
MDC|2:37|Derived Lead V5
MDC|2:38|Derived Lead V6
MDC|2:4|Lead V2
MDC|2:4608|P onset to P1 duration, per lead
MDC|2:4864|P onset to P2 duration, per lead
MDC|2:5|Lead V3
MDC|2:5120|P onset to P3 duration, per lead
MDC|2:53539|Flash stimulus
MDC|2:6|Lead V4
MDC|2:61|Lead III
MDC|2:62|aVR, augmented voltage, right
MDC|2:63|aVL, augmented voltage, left
MDC|2:64|aVF, augmented voltage, foot
MDC|2:65|−aVR
MDC|2:66|Lead V8
MDC|2:6656|P duration per lead
MDC|2:67|Lead V9
MDC|2:68|Lead V8R
MDC|2:69|Lead V9R
MDC|2:7|Lead V5
MDC|2:70|Lead D (Nehb - Dorsal)
MDC|2:71|Lead A (Nehb - Anterior)
MDC|2:7168|PR interval per lead
MDC|2:72|Lead J (Nehb - Inferior)
MDC|2:73|Defibrillator lead: anterior-lateral
MDC|2:74|External pacing lead: anterior-posterior
MDC|2:75|Auxiliary unipolar lead 1
MDC|2:76|Auxiliary unipolar lead 2
MDC|2:768|ST amplitude, per lead
MDC|2:7680|Q duration, per lead
MDC|2:77|Auxiliary unipolar lead 3
MDC|2:78|Auxiliary unipolar lead 4
MDC|2:7936|QRS duration per lead
MDC|2:8|Lead V6
MDC|2:8192|QT interval per lead
MDC|2:86|Chest lead
MDC|2:87|Precordial lead
MDC|2:88|Lead VR, nonaugmented voltage, vector of RA
MDC|2:89|Lead VL, nonaugmented voltage, vector of LA
MDC|2:9|Lead V7
MDC|2:90|Lead VF, nonaugmented voltage, vector of LL
MDC|2:91|Modified chest lead (left arm indifferent)
MDC|2:92|Modified chest lead per V1 placement
MDC|2:93|Modified chest lead per V2 placement
MDC|2:94|Modified chest lead per V3 placement
MDC|2:95|Modified chest lead per V4 placement
MDC|2:96|Modified chest lead per V5 placement
MDC|2:97|Modified chest lead per V6 placement
MDC|2:98|Chest lead (symmetric placement)
MDC|2:99|Chest lead per V1 and V1R placement
MDC|3:236|Power line problem
MDC|3:268|Lead disconnected
MDC|3:3072|Apnea
MDC|3:3076|Asystole
MDC|3:3084|Bradycardia
MDC|3:3118|Irregular rhythm
MDC|3:3128|Atrial fibrillation
MDC|3:3146|First-degree AV block
MDC|3:3148|Second-degree AV block
MDC|3:3158|Irregular heart rate
MDC|3:3190|Supraventricular extrasystole
MDC|3:3246|Desaturation
MDC|3:3254|Spikes and waves
MDC|3:3258|Third-degree AV block
MDC|3:3262|Sinus tachycardia
MDC|3:3264|Clinical seizure discharge
MDC|3:3266|Arrhythmia event
MDC|3:3270|Sharp spikes
MDC|3:3276|Atrial flutter
MDC|3:3284|Apnea 15 sec
MDC|3:3292|Apnea 30 sec
MDC|3:3294|Pacer artifact
MDC|3:432|Artifact
MDC|3:458|Power supply problem
MDC|7:10|Nervi craniales, right
MDC|7:100|Plexus brachialis
MDC|7:1000|Fpz
MDC|7:1004|AFz
MDC|7:1008|Fz
MDC|7:101|Plexus brachialis, left
MDC|7:1012|FCz
MDC|7:1016|Cz
MDC|7:102|Plexus brachialis, right
MDC|7:1020|CPz
MDC|7:1024|Pz
MDC|7:1028|POz
MDC|7:1032|Oz
MDC|7:1036|Iz
MDC|7:104|Nervus thoracicus longus
MDC|7:1041|Fp1
MDC|7:1042|Fp2
MDC|7:1049|F1
MDC|7:105|Nervus thoracicus longus, left
MDC|7:1054|F2
MDC|7:1057|F3
MDC|7:106|Nervus thoracicus longus, right
MDC|7:1062|F4
MDC|7:1065|F5
MDC|7:1070|F6
MDC|7:1073|F7
MDC|7:1078|F8
MDC|7:108|Nervus musculocutaneus
MDC|7:1081|F9
MDC|7:1086|F10
MDC|7:1089|FC1
MDC|7:109|Nervus musculocutaneus, left
MDC|7:1094|FC2
MDC|7:1097|FC3
MDC|7:110|Nervus musculocutaneus, right
MDC|7:1102|FC4
MDC|7:1105|FC5
MDC|7:1110|FC6
MDC|7:1113|FT7
MDC|7:1118|FT8
MDC|7:112|Nervus cutaneus antebrachii lateralis
MDC|7:1121|FT9
MDC|7:1126|FT10
MDC|7:1129|C1
MDC|7:113|Nervus cutaneus antebrachii lateralis, left
MDC|7:1134|C2
MDC|7:1137|C3
MDC|7:114|Nervus cutaneus antebrachii lateralis, right
MDC|7:1142|C4
MDC|7:1145|C5
MDC|7:1150|C6
MDC|7:1153|CP1
MDC|7:1158|CP2
MDC|7:116|Nervus cutaneus antebrachii medialis
MDC|7:1161|CP3
MDC|7:1166|CP4
MDC|7:1169|CP5
MDC|7:117|Nervus cutaneus antebrachii medialis, left
MDC|7:1174|CP6
MDC|7:1177|P1
MDC|7:118|Nervus cutaneus antebrachii medialis, right
MDC|7:1182|P2
MDC|7:1185|P3
MDC|7:1190|P4
MDC|7:1193|P5
MDC|7:1198|P6
MDC|7:12|Nervus opticus (II)
MDC|7:120|Nervus medianus
MDC|7:1201|P9
MDC|7:1206|P10
MDC|7:1209|O1
MDC|7:121|Nervus medianus, left
MDC|7:1214|O2
MDC|7:1217|AF3
MDC|7:122|Nervus medianus, right
MDC|7:1222|AF4
MDC|7:1225|AF7
MDC|7:1230|AF8
MDC|7:1233|PO3
MDC|7:1238|PO4
MDC|7:124|Ramus palmaris nervi mediani
MDC|7:1241|PO7
MDC|7:1246|PO8
MDC|7:1249|T3
MDC|7:125|Ramus palmaris nervi mediani, left
MDC|7:1254|T4
MDC|7:1257|T5
MDC|7:126|Ramus palmaris nervi mediani, right
MDC|7:1262|T6
MDC|7:1265|T9
MDC|7:1270|T10
MDC|7:1273|TP7
MDC|7:1278|TP8
MDC|7:128|Nervus medianus, Nervi digitales palmares proprii
MDC|7:1281|TP9
MDC|7:1286|TP10
MDC|7:1289|A1
MDC|7:129|Nervus medianus, Nervi digitales palmares proprii, left
MDC|7:1290|A2
MDC|7:1297|T1
MDC|7:1298|T2
MDC|7:13|Nervus opticus (II), left
MDC|7:130|Nervus medianus, Nervi digitales palmares proprii, right
MDC|7:1305|Pg1
MDC|7:1306|Pg2
MDC|7:1313|Sp1
MDC|7:1314|Sp2
MDC|7:132|Nervus ulnaris
MDC|7:1320|E0
MDC|7:1325|El1
MDC|7:1329|El2
MDC|7:133|Nervus ulnaris, left
MDC|7:1333|El3
MDC|7:1337|El4
MDC|7:134|Nervus ulnaris, right
MDC|7:1341|El5
MDC|7:1345|El6
MDC|7:1349|El7
MDC|7:1354|Er1
MDC|7:1358|Er2
MDC|7:136|Ramus dorsalis nervi ulnaris
MDC|7:1362|Er3
MDC|7:1366|Er4
MDC|7:137|Ramus dorsalis nervi ulnaris, left
MDC|7:1370|Er5
MDC|7:1374|Er6
MDC|7:1378|Er7
MDC|7:138|Ramus dorsalis nervi ulnaris, right
MDC|7:1381|ElL
MDC|7:1386|ErL
MDC|7:1389|Ela
MDC|7:1393|Elb
MDC|7:1398|Era
MDC|7:14|Nervus opticus (II), right
MDC|7:140|Ramus palmaris nervi ulnaris
MDC|7:1402|Erb
MDC|7:141|Ramus palmaris nervi ulnaris, left
MDC|7:142|Ramus palmaris nervi ulnaris, right
MDC|7:144|Nervus ulnaris, Nervi digitales palmares proprii
MDC|7:145|Nervus ulnaris, Nervi digitales palmares proprii, left
MDC|7:146|Nervus ulnaris, Nervi digitales palmares proprii, right
MDC|7:148|Nervus radialis
MDC|7:149|Nervus radialis, left
MDC|7:150|Nervus radialis, right
MDC|7:152|Nervus radialis Ramus superficialis
MDC|7:153|Nervus radialis Ramus superficialis, left
MDC|7:154|Nervus radialis Ramus superficialis, right
MDC|7:156|Nervi subscapulares
MDC|7:157|Nervi subscapulares, left
MDC|7:158|Nervi subscapulares, right
MDC|7:16|Nervus oculomotorius (III)
MDC|7:160|Nervus axillaris
MDC|7:161|Nervus axillaris, left
MDC|7:162|Nervus axillaris, right
MDC|7:164|Nervi thoracici
MDC|7:165|Nervi thoracici, left
MDC|7:166|Nervi thoracici, right
MDC|7:168|Nervi lumbales
MDC|7:169|Nervi lumbales, left
MDC|7:17|Nervus oculomotorius (III), left
MDC|7:170|Nervi lumbales, right
MDC|7:172|Plexus lumbosacralis
MDC|7:173|Plexus lumbosacralis, left
MDC|7:174|Plexus lumbosacralis, right
MDC|7:176|Plexus lumbalis
MDC|7:177|Plexus lumbalis, left
MDC|7:178|Plexus lumbalis, right
MDC|7:18|Nervus oculomotorius (III), right
MDC|7:180|Nervus iliohypogastricus
MDC|7:181|Nervus iliohypogastricus, left
MDC|7:182|Nervus iliohypogastricus, right
MDC|7:184|Nervus ilio-inguinalis
MDC|7:185|Nervus ilio-inguinalis, left
MDC|7:186|Nervus ilio-inguinalis, right
MDC|7:188|Nervus cutaneus femoris lateralis
MDC|7:189|Nervus cutaneus femoris lateralis, left
MDC|7:190|Nervus cutaneus femoris lateralis, right
MDC|7:192|Nervus obturatorius
MDC|7:193|Nervus obturatorius, left
MDC|7:194|Nervus obturatorius, right
MDC|7:196|Nervus femoralis
MDC|7:197|Nervus femoralis, left
MDC|7:198|Nervus femoralis, right
MDC|7:20|Nervus trochlearis (IV)
MDC|7:200|Nervus saphenus
MDC|7:201|Nervus saphenus, left
MDC|7:202|Nervus saphenus, right
MDC|7:204|Nervi sacrales at Nervus coccygeus
MDC|7:205|Nervi sacrales at Nervus coccygeus, left
MDC|7:206|Nervi sacrales at Nervus coccygeus, right
MDC|7:208|Plexus sacralis
MDC|7:209|Plexus sacralis, left
MDC|7:21|Nervus trochlearis (IV), left
MDC|7:210|Plexus sacralis, right
MDC|7:212|Nervus ischiadicus
MDC|7:213|Nervus ischiadicus, left
MDC|7:214|Nervus ischiadicus, right
MDC|7:216|Nervus fibularis communis
MDC|7:217|Nervus fibularis communis, left
MDC|7:218|Nervus fibularis communis, right
MDC|7:22|Nervus trochlearis (IV), right
MDC|7:220|Nervus fibularis profundus
MDC|7:221|Nervus fibularis profundus, left
MDC|7:222|Nervus fibularis profundus, right
MDC|7:224|Nervus fibularis superficialis
MDC|7:225|Nervus fibularis superficialis, left
MDC|7:226|Nervus fibularis superficialis, right
MDC|7:228|Nervus tibialis
MDC|7:229|Nervus tibialis, left
MDC|7:230|Nervus tibialis, right
MDC|7:232|Nervus surealis
MDC|7:233|Nervus surealis, left
MDC|7:234|Nervus surealis, right
MDC|7:236|Nervus plantaris medialis
MDC|7:237|Nervus plantaris medialis, left
MDC|7:238|Nervus plantaris medialis, right
MDC|7:24|Nervus trigeminus (V)
MDC|7:240|Nervus plantaris lateralis
MDC|7:241|Nervus plantaris lateralis, left
MDC|7:242|Nervus plantaris lateralis, right
MDC|7:244|Nervus pudendus
MDC|7:245|Nervus pudendus, left
MDC|7:246|Nervus pudendus, right
MDC|7:25|Nervus trigeminus (V), left
MDC|7:252|Musculi capitis
MDC|7:253|Musculi capitis, left
MDC|7:254|Musculi capitis, right
MDC|7:256|Musculi bulbi
MDC|7:257|Musculi bulbi, left
MDC|7:258|Musculi bulbi, right
MDC|7:26|Nervus trigeminus (V), right
MDC|7:260|Musculus rectus superior
MDC|7:261|Musculus rectus superior, left
MDC|7:262|Musculus rectus superior, right
MDC|7:264|Musculus rectus inferior
MDC|7:265|Musculus rectus inferior, left
MDC|7:266|Musculus rectus inferior, right
MDC|7:268|Musculus rectus medialis
MDC|7:269|Musculus rectus medialis, left
MDC|7:270|Musculus rectus medialis, right
MDC|7:272|Musculus rectus lateralis
MDC|7:273|Musculus rectus lateralis, left
MDC|7:274|Musculus rectus lateralis, right
MDC|7:276|Musculus obliquus superior
MDC|7:277|Musculus obliquus superior, left
MDC|7:278|Musculus obliquus superior, right
MDC|7:28|Nervus ophtalmicus
MDC|7:280|Musculus obliquus inferior
MDC|7:281|Musculus obliquus inferior, left
MDC|7:282|Musculus obliquus inferior, right
MDC|7:284|Musculi faciales et masticatores
MDC|7:285|Musculi faciales et masticatores, left
MDC|7:286|Musculi faciales et masticatores, right
MDC|7:288|Musculus occipitofrontalis, Venter frontalis
MDC|7:289|Musculus occipitofrontalis, Venter frontalis, left
MDC|7:29|Nervus ophtalmicus, left
MDC|7:290|Musculus occipitofrontalis, Venter frontalis, right
MDC|7:292|Musculus orbicularis oculi
MDC|7:293|Musculus orbicularis oculi, left
MDC|7:294|Musculus orbicularis oculi, right
MDC|7:296|Musculus orbicularis oculi, Pars orbitalis
MDC|7:297|Musculus orbicularis oculi, Pars orbitalis, left
MDC|7:298|Musculus orbicularis oculi, Pars orbitalis, right
MDC|7:30|Nervus ophtalmicus, right
MDC|7:300|Musculus auricularis posterior
MDC|7:301|Musculus auricularis posterior, left
MDC|7:302|Musculus auricularis posterior, right
MDC|7:304|Musculus orbicularis oris
MDC|7:305|Musculus orbicularis oris, left
MDC|7:306|Musculus orbicularis oris, right
MDC|7:308|Musculus depressor anguli oris
MDC|7:309|Musculus depressor anguli oris, left
MDC|7:310|Musculus depressor anguli oris, right
MDC|7:312|Musculus risorius
MDC|7:313|Musculus risorius, left
MDC|7:314|Musculus risorius, right
MDC|7:316|Musculus zygomaticus major
MDC|7:317|Musculus zygomaticus major, left
MDC|7:318|Musculus zygomaticus major, right
MDC|7:32|Nervus supraorbitalis
MDC|7:320|Musculus zygomaticus minor
MDC|7:321|Musculus zygomaticus minor, left
MDC|7:322|Musculus zygomaticus minor, right
MDC|7:324|Musculus levator labii superioris
MDC|7:325|Musculus levator labii superioris, left
MDC|7:326|Musculus levator labii superioris, right
MDC|7:328|Musculus levator labii superioris alaeque nasi
MDC|7:329|Musculus levator labii superioris alaeque nasi, left
MDC|7:33|Nervus supraorbitalis, left
MDC|7:330|Musculus levator labii superioris alaeque nasi, right
MDC|7:332|Musculus depressor labii inferioris
MDC|7:333|Musculus depressor labii inferioris, left
MDC|7:334|Musculus depressor labii inferioris, right
MDC|7:336|Musculus levator anguli oris
MDC|7:337|Musculus levator anguli oris, left
MDC|7:338|Musculus levator anguli oris, right
MDC|7:34|Nervus supraorbitalis, right
MDC|7:340|Musculus buccinator
MDC|7:341|Musculus buccinator, left
MDC|7:342|Musculus buccinator, right
MDC|7:344|Musculus mentalis
MDC|7:345|Musculus mentalis, left
MDC|7:346|Musculus mentalis, right
MDC|7:348|Musculus masseter
MDC|7:349|Musculus masseter, left
MDC|7:350|Musculus masseter, right
MDC|7:352|Musculus temporalis
MDC|7:353|Musculus temporalis, left
MDC|7:354|Musculus temporalis, right
MDC|7:356|Musculus Pterygoideus
MDC|7:357|Musculus Pterygoideus, left
MDC|7:358|Musculus Pterygoideus, right
MDC|7:36|Nervus maxillaris
MDC|7:360|Musculus Pterygoideus lateralis
MDC|7:361|Musculus Pterygoideus lateralis, left
MDC|7:362|Musculus Pterygoideus lateralis, right
MDC|7:364|Musculus Pterygoideus, medialis
MDC|7:365|Musculus Pterygoideus, medialis, left
MDC|7:366|Musculus Pterygoideus, medialis, right
MDC|7:368|Musculi linguae
MDC|7:369|Musculi linguae, left
MDC|7:37|Nervus maxillaris, left
MDC|7:370|Musculi linguae, right
MDC|7:372|Musculus genioglossus
MDC|7:373|Musculus genioglossus, left
MDC|7:374|Musculus genioglossus, right
MDC|7:376|Musculi laringis
MDC|7:377|Musculi laringis, left
MDC|7:378|Musculi laringis, right
MDC|7:38|Nervus maxillaris, right
MDC|7:380|Musculus cricothyroideus
MDC|7:381|Musculus cricothyroideus, left
MDC|7:382|Musculus cricothyroideus, right
MDC|7:384|Musculus tyroartenoideus
MDC|7:385|Musculus tyroartenoideus, left
MDC|7:386|Musculus tyroartenoideus, right
MDC|7:388|Musculi colli
MDC|7:389|Musculi colli, left
MDC|7:390|Musculi colli, right
MDC|7:392|Platysma
MDC|7:393|Platysma, left
MDC|7:394|Platysma, right
MDC|7:396|Musculus capitis longus
MDC|7:397|Musculus capitis longus, left
MDC|7:398|Musculus capitis longus, right
MDC|7:40|Nervus infraorbitalis
MDC|7:400|Musculus Sternocleidomastoideus
MDC|7:401|Musculus Sternocleidomastoideus, left
MDC|7:402|Musculus Sternocleidomastoideus, right
MDC|7:404|Musculus digastricus
MDC|7:405|Musculus digastricus, left
MDC|7:406|Musculus digastricus, right
MDC|7:408|Musculus digastricus, Venter anterior
MDC|7:409|Musculus digastricus, Venter anterior, left
MDC|7:41|Nervus infraorbitalis, left
MDC|7:410|Musculus digastricus, Venter anterior, right
MDC|7:412|Musculus digastricus, Venter posterior
MDC|7:413|Musculus digastricus, Venter posterior, left
MDC|7:414|Musculus digastricus, Venter posterior, right
MDC|7:416|Musculus mylohyoideus
MDC|7:417|Musculus mylohyoideus, left
MDC|7:418|Musculus mylohyoideus, right
MDC|7:42|Nervus infraorbitalis, right
MDC|7:424|Musculi dorsi
MDC|7:425|Musculi dorsi, left
MDC|7:426|Musculi dorsi, right
MDC|7:436|Musculus trapezius
MDC|7:437|Musculus trapezius, left
MDC|7:438|Musculus trapezius, right
MDC|7:44|Nervus mandibularis
MDC|7:440|Musculus latissimus dorsi
MDC|7:441|Musculus latissimus dorsi, left
MDC|7:442|Musculus latissimus dorsi, right
MDC|7:444|Musculus rhomboideus major
MDC|7:445|Musculus rhomboideus major, left
MDC|7:446|Musculus rhomboideus major, right
MDC|7:448|Musculus rhomboideus minor
MDC|7:449|Musculus rhomboideus minor, left
MDC|7:45|Nervus mandibularis, left
MDC|7:450|Musculus rhomboideus minor, right
MDC|7:452|Musculus levator scapulae
MDC|7:453|Musculus levator scapulae, left
MDC|7:454|Musculus levator scapulae, right
MDC|7:456|Musculus serratus posterior
MDC|7:457|Musculus serratus posterior, left
MDC|7:458|Musculus serratus posterior, right
MDC|7:46|Nervus mandibularis, right
MDC|7:460|Musculus splenius capitis
MDC|7:461|Musculus splenius capitis, left
MDC|7:462|Musculus splenius capitis, right
MDC|7:464|Musculus splenius cervicis
MDC|7:465|Musculus splenius cervicis, left
MDC|7:466|Musculus splenius cervicis, right
MDC|7:468|Musculus splenius
MDC|7:469|Musculus splenius, left
MDC|7:470|Musculus splenius, right
MDC|7:472|Musculus erector spinae
MDC|7:473|Musculus erector spinae, left
MDC|7:474|Musculus erector spinae, right
MDC|7:476|Musculus spinalis
MDC|7:477|Musculus spinalis, left
MDC|7:478|Musculus spinalis, right
MDC|7:48|Nervus abducens (VI)
MDC|7:480|Musculus spinalis thoracis
MDC|7:481|Musculus spinalis thoracis, left
MDC|7:482|Musculus spinalis thoracis, right
MDC|7:484|Musculus spinalis cervicis
MDC|7:485|Musculus spinalis cervicis, left
MDC|7:486|Musculus spinalis cervicis, right
MDC|7:488|Musculus spinalis capitis
MDC|7:489|Musculus spinalis capitis, left
MDC|7:49|Nervus abducens (VI), left
MDC|7:490|Musculus spinalis capitis, right
MDC|7:492|Musculus semispinalis
MDC|7:493|Musculus semispinalis, left
MDC|7:494|Musculus semispinalis, right
MDC|7:496|Musculus semispinalis thoracis
MDC|7:497|Musculus semispinalis thoracis, left
MDC|7:498|Musculus semispinalis thoracis, right
MDC|7:50|Nervus abducens (VI), right
MDC|7:500|Musculus semispinalis cervicis
MDC|7:501|Musculus semispinalis cervicis, left
MDC|7:502|Musculus semispinalis cervicis, right
MDC|7:504|Musculus semispinalis capitis
MDC|7:505|Musculus semispinalis capitis, left
MDC|7:506|Musculus semispinalis capitis, right
MDC|7:508|Musculi multifidii
MDC|7:509|Musculi multifidii, left
MDC|7:510|Musculi multifidii, right
MDC|7:512|Musculi interspinales
MDC|7:513|Musculi interspinales, left
MDC|7:514|Musculi interpsinales, right
MDC|7:516|Musculi interspinales cervicis
MDC|7:517|Musculi interspinales cervicis, left
MDC|7:518|Musculi interspinales cervicis, right
MDC|7:52|Nervus facialis (VII)
MDC|7:520|Musculi interspinales thoracis
MDC|7:521|Musculi interspinales thoracis, left
MDC|7:522|Musculi interspinales thoracis, right
MDC|7:524|Musculi interspinales lumborum
MDC|7:525|Musculi interspinales lumborum, left
MDC|7:526|Musculi interspinales lumborum, right
MDC|7:528|Musculi thoracis
MDC|7:529|Musculi thoracis, left
MDC|7:53|Nervus facialis (VII), left
MDC|7:530|Musculi thoracis, right
MDC|7:532|Musculus pectoralis major
MDC|7:533|Musculus pectoralis major, left
MDC|7:534|Musculus pectoralis major, right
MDC|7:536|Musculus pectoralis minor
MDC|7:537|Musculus pectoralis minor, left
MDC|7:538|Musculus pectoralis minor, right
MDC|7:54|Nervus facialis (VII), right
MDC|7:540|Musculus subclavius
MDC|7:541|Musculus subclavius, left
MDC|7:542|Musculus subclavius, right
MDC|7:544|Musculus serratus anterior
MDC|7:545|Musculus serratus anterior, left
MDC|7:546|Musculus serratus anterior, right
MDC|7:548|Musculi intercostales
MDC|7:549|Musculi intercostales, left
MDC|7:550|Musculi intercostales, right
MDC|7:552|Diaphragma
MDC|7:553|Diaphragma, left
MDC|7:554|Diaphragma, right
MDC|7:556|Musculi abdominis
MDC|7:557|Musculi abdominis, left
MDC|7:558|Musculi abdominis, right
MDC|7:56|Nervus vestibulocochlearis (VIII)
MDC|7:560|Musculus rectus abdominis
MDC|7:561|Musculus rectus abdominis, left
MDC|7:562|Musculus rectus abdominis, right
MDC|7:564|Musculus obliquus externus abdominis
MDC|7:565|Musculus obliquus externus abdominis, left
MDC|7:566|Musculus obliquus externus abdominis, right
MDC|7:568|Musculus obliquus internus abdominis
MDC|7:569|Musculus obliquus internus abdominis, left
MDC|7:57|Nervus vestibulocochlearis (VIII), left
MDC|7:570|Musculus obliquus internus abdominis, right
MDC|7:572|Musculus transversus abdominis
MDC|7:573|Musculus transversus abdominis, left
MDC|7:574|Musculus transversus abdominis, right
MDC|7:576|Musculus quadratus lumborum
MDC|7:577|Musculus quadratus lumborum, left
MDC|7:578|Musculus quadratus lumborum, right
MDC|7:58|Nervus vestibulocochlearis (VIII), right
MDC|7:580|Musculi diaphragmatis pelvis
MDC|7:581|Musculi diaphragmatis pelvis, left
MDC|7:582|Musculi diaphragmatis pelvis, right
MDC|7:584|Musculus puborectalis
MDC|7:585|Musculus puborectalis, left
MDC|7:586|Musculus puborectalis, right
MDC|7:588|Musculus coccygeus
MDC|7:589|Musculus coccygeus, left
MDC|7:590|Musculus coccygeus, right
MDC|7:592|Musculus sphincter ani
MDC|7:596|Musculus sphincter ani externus
MDC|7:60|Nervus vestibularis
MDC|7:600|Musculi membri superioris
MDC|7:601|Musculi membri superioris, left
MDC|7:602|Musculi membri superiori, right
MDC|7:604|Musculus deltoideus
MDC|7:605|Musculus deltoideus, left
MDC|7:606|Musculus deltoideus, right
MDC|7:608|Musculus supraspinatus
MDC|7:609|Musculus supraspinatus, left
MDC|7:61|Nervus vestibularis, left
MDC|7:610|Musculus supraspinatus, right
MDC|7:612|Musculus infraspinatus
MDC|7:613|Musculus infraspinatus, left
MDC|7:614|Musculus infraspinatus, right
MDC|7:616|Musculus teres minor
MDC|7:617|Musculus teres minor, left
MDC|7:618|Musculus teres minor, right
MDC|7:62|Nervus vestibularis, right
MDC|7:620|Musculus teres major
MDC|7:621|Musculus teres major, left
MDC|7:622|Musculus teres major, right
MDC|7:624|Musculus subscapularis
MDC|7:625|Musculus subscapularis, left
MDC|7:626|Musculus subscapularis, right
MDC|7:628|Musculus biceps brachii
MDC|7:629|Musculus biceps brachii, left
MDC|7:630|Musculus biceps brachii, right
MDC|7:632|Musculus brachialis
MDC|7:633|Musculus brachialis, left
MDC|7:634|Musculus brachialis, right
MDC|7:636|Musculus coracobrachialis
MDC|7:637|Musculus coracobrachialis, left
MDC|7:638|Musculus coracobrachialis, right
MDC|7:64|Nervus cochlearis
MDC|7:640|Musculus triceps brachii
MDC|7:641|Musculus triceps brachii, left
MDC|7:642|Musculus triceps brachii, right
MDC|7:644|Musculus triceps brachii, Caput longum
MDC|7:645|Musculus triceps brachii, Caput longum, left
MDC|7:646|Musculus triceps brachii, Caput longum, right
MDC|7:648|Musculus triceps brachii, Caput laterale
MDC|7:649|Musculus triceps brachii, Caput laterale, left
MDC|7:65|Nervus cochlearis, left
MDC|7:650|Musculus triceps brachii, Caput laterale, right
MDC|7:652|Musculus triceps brachii, Caput mediale
MDC|7:653|Musculus triceps brachii, Caput mediale, left
MDC|7:654|Musculus triceps brachii, Caput mediale, right
MDC|7:656|Musculus anconeus
MDC|7:657|Musculus anconeus, left
MDC|7:658|Musculus anconeus, right
MDC|7:66|Nervus cochlearis, right
MDC|7:660|Musculus pronator teres
MDC|7:661|Musculus pronator teres, left
MDC|7:662|Musculus pronator teres, right
MDC|7:664|Musculus flexor carpi radialis
MDC|7:665|Musculus flexor carpi radialis, left
MDC|7:666|Musculus flexor carpi radialis, right
MDC|7:668|Musculus palmaris longus
MDC|7:669|Musculus palmaris longus, left
MDC|7:670|Musculus palmaris longus, right
MDC|7:672|Musculus flexor carpi ulnaris
MDC|7:673|Musculus flexor carpi ulnaris, left
MDC|7:674|Musculus flexor carpi ulnaris, right
MDC|7:676|Musculus flexor digitorum superficialis
MDC|7:677|Musculus flexor digitorum superficialis, left
MDC|7:678|Musculus flexor digitorum superficialis, right
MDC|7:68|Nervus glossopharingeus (IX)
MDC|7:680|Musculus flexor digitorum profundus
MDC|7:681|Musculus flexor digitorum profundus, left
MDC|7:682|Musculus flexor digitorum profundus, right
MDC|7:684|Musculus flexor pollicis longus
MDC|7:685|Musculus flexor pollicis longus, left
MDC|7:686|Musculus flexor pollicis longus, right
MDC|7:688|Musculus pronator quadratus
MDC|7:689|Musculus pronator quadratus, left
MDC|7:69|Nervus glossopharingeus (IX), left
MDC|7:690|Musculus pronator quadratus, right
MDC|7:692|Musculus brachioradialis
MDC|7:693|Musculus brachioradialis, left
MDC|7:694|Musculus brachioradialis, right
MDC|7:696|Musculus extensor carpi radialis longus
MDC|7:697|Musculus extensor carpi radialis longus, left
MDC|7:698|Musculus extensor carpi radialis longus, right
MDC|7:70|Nervus glossopharingeus (IX), right
MDC|7:700|Musculus extensor carpi radialis brevis
MDC|7:701|Musculus extensor carpi radialis brevis, left
MDC|7:702|Musculus extensor carpi radialis brevis, right
MDC|7:704|Musculus extensor digitorum
MDC|7:705|Musculus extensor digitorum, left
MDC|7:706|Musculus extensor digitorum, right
MDC|7:708|Musculus extensor digiti minimi
MDC|7:709|Musculus extensor digiti minimi, left
MDC|7:710|Musculus extensor digiti minimi, right
MDC|7:712|Musculus extensor carpi ulnaris
MDC|7:713|Musculus extensor carpi ulnaris, left
MDC|7:714|Musculus extensor carpi ulnaris, right
MDC|7:716|Musculus supinator
MDC|7:717|Musculus supinator, left
MDC|7:718|Musculus supinator, right
MDC|7:72|Nervus vagus (X)
MDC|7:720|Musculus abductor pollicis longuss
MDC|7:721|Musculus abductor pollicis longuss, left
MDC|7:722|Musculus abductor pollicis longuss, right
MDC|7:724|Musculus extensor pollicis brevis
MDC|7:725|Musculus extensor pollicis brevis, left
MDC|7:726|Musculus extensor pollicis brevis, right
MDC|7:728|Musculus extensor pollicis longus
MDC|7:729|Musculus extensor pollicis longus, left
MDC|7:73|Nervus vagus (X), left
MDC|7:730|Musculus extensor pollicis longus, right
MDC|7:732|Musculus extensor indicis
MDC|7:733|Musculus extensor indicis, left
MDC|7:734|Musculus extensor indicis, right
MDC|7:736|Musculus palmaris brevis
MDC|7:737|Musculus palmaris brevis, left
MDC|7:738|Musculus palmaris brevis, right
MDC|7:74|Nervus vagus (X), right
MDC|7:740|Musculus abductor pollicis brevis
MDC|7:741|Musculus abductor pollicis brevis, left
MDC|7:742|Musculus abductor pollicis brevis, right
MDC|7:744|Musculus flexor pollicis brevis
MDC|7:745|Musculus flexor pollicis brevis, left
MDC|7:746|Musculus flexor pollicis brevis, right
MDC|7:748|Musculus opponens pollicis
MDC|7:749|Musculus opponens pollicis, left
MDC|7:750|Musculus opponens pollicis, right
MDC|7:752|Musculus adductor pollicis
MDC|7:753|Musculus adductor pollicis, left
MDC|7:754|Musculus adductor pollicis, right
MDC|7:756|Musculus abductor digiti minimi
MDC|7:757|Musculus abductor digiti minimi, left
MDC|7:758|Musculus abductor digiti minimi, right
MDC|7:76|Nervus acessorius (XI), Radices craniales
MDC|7:760|Musculus flexor digiti minimi brevis
MDC|7:761|Musculus flexor digiti minimi brevis, left
MDC|7:762|Musculus flexor digiti minimi brevis, right
MDC|7:764|Musculus opponens digiti minimi
MDC|7:765|Musculus opponens digiti minimi, left
MDC|7:766|Musculus opponens digiti minimi, right
MDC|7:768|Musculi lumbricales
MDC|7:769|Musculi lumbricales, left
MDC|7:77|Nervus acessorius (XI), Radices craniales, left
MDC|7:770|Musculi lumbricales, right
MDC|7:772|Musculi interossei dorsales
MDC|7:773|Musculi interossei dorsales, left
MDC|7:774|Musculi interossei dorsales, right
MDC|7:776|Musculi interossei palmares
MDC|7:777|Musculi interossei palmares, left
MDC|7:778|Musculi interossei palmares, right
MDC|7:78|Nervus acessorius (XI), Radices craniales, right
MDC|7:792|Musculus iliopsoas
MDC|7:793|Musculus iliopsoas, left
MDC|7:794|Musculus iliopsoas, right
MDC|7:796|Musculus gluteus maximus
MDC|7:797|Musculus gluteus maximus, left
MDC|7:798|Musculus gluteus maximus, right
MDC|7:8|Nervi craniales
MDC|7:80|Nervus acessorius (XI), Radices spinales
MDC|7:800|Musculus gluteus medius
MDC|7:801|Musculus gluteus medius, left
MDC|7:802|Musculus gluteus medius, right
MDC|7:804|Musculus gluteus minimus
MDC|7:805|Musculus gluteus minimus, left
MDC|7:806|Musculus gluteus minimus, right
MDC|7:808|Musculus tensor fasciae latae
MDC|7:809|Musculus tensor fasciae latae, left
MDC|7:81|Nervus acessorius (XI), Radices spinales, left
MDC|7:810|Musculus tensor fasciae latae, right
MDC|7:812|Musculus piriformis
MDC|7:813|Musculus piriformis, left
MDC|7:814|Musculus piriformis, right
MDC|7:816|Musculus obturator
MDC|7:817|Musculus obturator, left
MDC|7:818|Musculus obturator, right
MDC|7:82|Nervus acessorius (XI), Radices spinales, right
MDC|7:820|Musculus gmellus
MDC|7:821|Musculus gmellus, left
MDC|7:822|Musculus gmellus, right
MDC|7:824|Musculus quadratus femoris
MDC|7:825|Musculus quadratus femoris, left
MDC|7:826|Musculus quadratus femoris, right
MDC|7:828|Musculus sartorius
MDC|7:829|Musculus sartorius, left
MDC|7:830|Musculus sartorius, right
MDC|7:832|Musculus quadriceps femoris
MDC|7:833|Musculus quadriceps femoris, left
MDC|7:834|Musculus quadriceps femoris, right
MDC|7:836|Musculus rectus femoris
MDC|7:837|Musculus rectus femoris, left
MDC|7:838|Musculus rectus femoris, right
MDC|7:84|Nervus hypoglossus (XII)
MDC|7:840|Musculus vastus lateralis
MDC|7:841|Musculus vastus lateralis, left
MDC|7:842|Musculus vastus lateralis, right
MDC|7:844|Musculus vastus intermedius
MDC|7:845|Musculus vastus intermedius, left
MDC|7:846|Musculus vastus intermedius, right
MDC|7:848|Musculus vastus medialis
MDC|7:849|Musculus vastus medialis, left
MDC|7:85|Nervus hypoglossus (XII), left
MDC|7:850|Musculus vastus medialis, right
MDC|7:852|Musculus pectineus
MDC|7:853|Musculus pectineus, left
MDC|7:854|Musculus pectineus, right
MDC|7:856|Musculus adductor longus
MDC|7:857|Musculus adductor longus, left
MDC|7:858|Musculus adductor longus, right
MDC|7:86|Nervus hypoglossus (XII), right
MDC|7:860|Musculus adductor brevis
MDC|7:861|Musculus adductor brevis, left
MDC|7:862|Musculus adductor brevis, right
MDC|7:864|Musculus adductor magnus
MDC|7:865|Musculus adductor magnus, left
MDC|7:866|Musculus adductor magnus, right
MDC|7:868|Musculus gracilis
MDC|7:869|Musculus gracilis, left
MDC|7:870|Musculus gracilis, right
MDC|7:872|Musculus biceps femoris
MDC|7:873|Musculus biceps femoris, left
MDC|7:874|Musculus biceps femoris, right
MDC|7:876|Musculus biceps femoris Caput longum
MDC|7:877|Musculus biceps femoris Caput longum, left
MDC|7:878|Musculus biceps femoris Caput longum, right
MDC|7:88|Nervi spinales
MDC|7:880|Musculus biceps femoris Caput breve
MDC|7:881|Musculus biceps femoris Caput breve, left
MDC|7:882|Musculus biceps femoris Caput breve, right
MDC|7:884|Musculus semitendinosus
MDC|7:885|Musculus semitendinosus, left
MDC|7:886|Musculus semitendinosus, right
MDC|7:888|Musculus semimembranosus
MDC|7:889|Musculus semimembranosus, left
MDC|7:89|Nervi spinales, left
MDC|7:890|Musculus semimembranosus, right
MDC|7:892|Musculus tibialis anterior
MDC|7:893|Musculus tibialis anterior, left
MDC|7:894|Musculus tibialis anterior, right
MDC|7:896|Musculus extensor digitorum longus
MDC|7:897|Musculus extensor digitorum longus, left
MDC|7:898|Musculus extensor digitorum longus, right
MDC|7:9|Nervi craniales, left
MDC|7:90|Nervi spinales, right
MDC|7:900|Musculus extensor hallucis longus
MDC|7:901|Musculus extensor hallucis longus, left
MDC|7:902|Musculus extensor hallucis longus, right
MDC|7:908|Musculus peroneus longus
MDC|7:909|Musculus peroneus longus, left
MDC|7:910|Musculus peroneus longus, right
MDC|7:912|Musculus peroneus brevis
MDC|7:913|Musculus peroneus brevis, left
MDC|7:914|Musculus peroneus brevis, right
MDC|7:916|Musculustriceps surae
MDC|7:917|Musculustriceps surae, left
MDC|7:918|Musculustriceps surae, right
MDC|7:92|Nervi cervicales
MDC|7:920|Musculus gastrocnemius
MDC|7:921|Musculus gastrocnemius, left
MDC|7:922|Musculus gastrocnemius, right
MDC|7:924|Musculus gastrocnemius Caput laterale
MDC|7:925|Musculus gastrocnemius Caput laterale, left
MDC|7:926|Musculus gastrocnemius Caput laterale, right
MDC|7:928|Musculus gastrocnemius Caput mediale
MDC|7:929|Musculus gastrocnemius Caput mediale, left
MDC|7:93|Nervi cervicales, left
MDC|7:930|Musculus gastrocnemius Caput mediale, right
MDC|7:932|Musculus soleus
MDC|7:933|Musculus soleus, left
MDC|7:934|Musculus soleus, right
MDC|7:936|Musculus plantaris
MDC|7:937|Musculus plantaris, left
MDC|7:938|Musculus plantaris, right
MDC|7:94|Nervi cervicales, right
MDC|7:940|Musculus popliteus
MDC|7:941|Musculus popliteus, left
MDC|7:942|Musculus popliteus, right
MDC|7:944|Musculus tibialis posterior
MDC|7:945|Musculus tibialis posterior, left
MDC|7:946|Musculus tibialis posterior, right
MDC|7:948|Musculus flexor digitorum longus
MDC|7:949|Musculus flexor digitorum longus, left
MDC|7:950|Musculus flexor digitorum longus, right
MDC|7:952|Musculus extensor hallucis brevis
MDC|7:953|Musculus extensor hallucis brevis, left
MDC|7:954|Musculus extensor hallucis brevis, right
MDC|7:956|Musculus extensor digitorum brevis
MDC|7:957|Musculus extensor digitorum brevis, left
MDC|7:958|Musculus extensor digitorum brevis, right
MDC|7:96|Nervus phrenicus
MDC|7:960|Musculus abductor hallucis
MDC|7:961|Musculus abductor hallucis, left
MDC|7:962|Musculus abductor hallucis, right
MDC|7:964|Musculus flexor hallucis brevis
MDC|7:965|Musculus flexor hallucis brevis, left
MDC|7:966|Musculus flexor hallucis brevis, right
MDC|7:968|Musculus adductor hallucis
MDC|7:969|Musculus adductor hallucis, left
MDC|7:97|Nervus phrenicus, left
MDC|7:970|Musculus adductor hallucis
MDC|7:972|Musculus abductor digiti minimi
MDC|7:973|Musculus abductor digiti minimi, left
MDC|7:974|Musculus abductor digiti minimi
MDC|7:976|Musculus flexor digiti minimi brevis
MDC|7:977|Musculus flexor digiti minimi brevis, left
MDC|7:978|Musculus flexor digiti minimi brevis, right
MDC|7:98|Nervus phrenicus, right
MDC|7:980|Musculus quadratus plantae
MDC|7:981|Musculus quadratus plantae, left
MDC|7:982|Musculus quadratus plantae, right
MDC|7:984|Musculi lunbricales
MDC|7:985|Musculi lunbricales, left
MDC|7:986|Musculi lunbricales, right
MDC|7:988|Musculus interossei dorsales
MDC|7:989|Musculus interossei dorsales, left
MDC|7:990|Musculus interossei dorsales, right
MDC|7:992|Musculus interossei plantares
MDC|7:993|Musculus interossei plantares, left
MDC|7:994|Musculus interossei plantares, right
MDC|7:996|Nz
MSH|C104196|Technetium^99m^ TRODAT-1
MSH|D000077325|Lactated Ringer's
MSH|D009010|Monte Carlo Method
NCIt|C110961|Index lesion
NCIt|C113842|Enhancing Lesion
NCIt|C114879|RANO
NCIt|C116352|Piflufolastat F^18^
NCIt|C116887|Technetium^99m Trofolastat
NCIt|C118961|PSMA-11 Ga^68^
NCIt|C122684|Sarcosine C^11^
NCIt|C131483|Irreversible electroporation
NCIt|C142184|4Kscore
NCIt|C148457|Soft tissue sarcoma, excluding rhabdomyosarcoma
NCIt|C15215|Cryoablation
NCIt|C1943|^166^Holmium
NCIt|C22550|Mouse mammary fat pad
NCIt|C25569|Middle
NCIt|C28747|Reader
NCIt|C2923|Bronchioloalveolar adenocarcinoma
NCIt|C37948|Enrollment
NCIt|C38155|Recurrent Disease
NCIt|C38213|Extraluminal route
NCIt|C38244|Intraepithelial route
NCIt|C38306|Transluminal route
NCIt|C40413|No Evidence of Disease
NCIt|C41219|Native Hawaiian or other Pacific Islander
NCIt|C48179|Image
NCIt|C54634|Reviewer
NCIt|C597|Ion
NCIt|C64636|ad libitum
NCIt|C68681|Focused ultrasound ablation
NCIt|C70774|Unit Conversion Factor
NCIt|C78322|Cardiotonic agent
NCIt|C81175|Non-Enhancing Lesion
NCIt|C85402|Imaging Region of Interest
NCIt|C86043|erect
NCIt|C93176|Dosimetrist
NCIt|C9440|Abnormality
NCIt|C94970|Reference Region
NCIt|C96234|DCFBC F^18^
NCIt|C96561|Adjudicator
NCIt|C98150|Fibrate
NDC|0407-2707-03|Optison
NDC|11994-011-04|Definity
NEU|286|stria terminalis
NEU|1319|corticobulbar tract
NEU|1320|corticospinal tract
NEU|1466|inferior optic radiation (Meyer's loop)
NEU|1726|anterior thalamic radiation
NEU|2063|arcuate fasciculus
NEU|2080|superior longitudinal fasciculus
NEU|2081|superior thalamic radiation
NEU|2082|inferior thalamic radiation
NEU|2083|posterior thalamic radiation
NEU|3473|superior optic radiation (Baum's loop)
PUBCHEM_CID|4624|6-hydroxydopamine
RADLEX|RID10809|Endorectal coil
RADLEX|RID11081|Delayed phase
RADLEX|RID11281|Suboptimal patient positioning
RADLEX|RID11327|Beam-hardening artifact
RADLEX|RID11370|Ferromagnetic implant magnetic susceptibility effect
RADLEX|RID11372|Tissue magnetic susceptibility effect
RADLEX|RID11374|Chemical shift artifact
RADLEX|RID11395|Phase wraparound artifact
RADLEX|RID11408|Non-uniform signal intensity artifact
RADLEX|RID11423|Motion related artifact
RADLEX|RID11424|Smearing
RADLEX|RID11426|Ghost
RADLEX|RID11464|Parallel imaging artifact
RADLEX|RID11585|Ionic iodinated contrast agent
RADLEX|RID11588|Barium sulfate suspension
RADLEX|RID12|Diagnostic quality
RADLEX|RID13|Limited quality
RADLEX|RID14|Non-diagnostic quality
RADLEX|RID34331|Persistent delayed phase
RADLEX|RID34332|Plateau delayed phase
RADLEX|RID34333|Washout delayed phase
RADLEX|RID34355|Non-circumscribed margin
RADLEX|RID35804|Hypointense
RADLEX|RID35805|Hyperintense
RADLEX|RID38696|Non-ionic iodinated contrast agent
RADLEX|RID39467|T2 Hyperintensity
RADLEX|RID39536|Diffusion-weighted hypersensitivity
RADLEX|RID43349|Restricted diffusion
RADLEX|RID43492|Neurovascular bundle of prostate
RADLEX|RID49480|ACR Category 1 Actionable Finding
RADLEX|RID49481|ACR Category 2 Actionable Finding
RADLEX|RID49482|ACR Category 3 Actionable Finding
RADLEX|RID49495|Lenticular
RADLEX|RID49497|Erased charcoal sign
RADLEX|RID49499|Organized chaos
RADLEX|RID49500|Markedly hypointense
RADLEX|RID49501|T2 hypointensity
RADLEX|RID49530|Early phase wash-in
RADLEX|RID50289|PI-RADS 1 - Very low
RADLEX|RID50290|PI-RADS 2 - Low
RADLEX|RID50291|PI-RADS 3 - Intermediate
RADLEX|RID50292|PI-RADS 4 - High
RADLEX|RID50293|PI-RADS 5 - Very high
RADLEX|RID50296|PI-RADS 1 - Very low (lesion)
RADLEX|RID50297|PI-RADS 2 - Low (lesion)
RADLEX|RID50298|PI-RADS 3 - Intermediate (lesion)
RADLEX|RID50299|PI-RADS 4 - High (lesion)
RADLEX|RID50300|PI-RADS 5 - Very high (lesion)
RADLEX|RID50302|PI-RADS 1 - T2WI PZ Very low
RADLEX|RID50303|PI-RADS 2 - T2WI PZ Low
RADLEX|RID50304|PI-RADS 3 - T2WI PZ Intermediate
RADLEX|RID50305|PI-RADS 4 - T2WI PZ High
RADLEX|RID50306|PI-RADS 5 - T2WI PZ Very high
RADLEX|RID50308|PI-RADS 1 - T2WI TZ Very low
RADLEX|RID50309|PI-RADS 2 - T2WI TZ Low
RADLEX|RID50310|PI-RADS 3 - T2WI TZ Intermediate
RADLEX|RID50311|PI-RADS 4 - T2WI TZ High
RADLEX|RID50312|PI-RADS 5 - T2WI TZ Very high
RADLEX|RID50314|PI-RADS 1 - DWI Very low
RADLEX|RID50315|PI-RADS 2 - DWI Low
RADLEX|RID50316|PI-RADS 3 - DWI Intermediate
RADLEX|RID50317|PI-RADS 4 - DWI High
RADLEX|RID50318|PI-RADS 5 - DWI Very high
RADLEX|RID50320|PI-RADS DCE -ve
RADLEX|RID50321|PI-RADS DCE +ve
RADLEX|RID50322|PI-RADS X - Inadequate or absent
RADLEX|RID50323|PI-RADS X - Inadequate or absent (lesion)
RADLEX|RID50324|PI-RADS X - T2WI PZ Inadequate or absent
RADLEX|RID50325|PI-RADS X - T2WI TZ Inadequate or absent
RADLEX|RID50326|PI-RADS X - DWI Inadequate or absent
RADLEX|RID50327|PI-RADS X - DCE Inadequate or absent
RADLEX|RID6049|Signal characteristic
RADLEX|RID6053|Isointense
RADLEX|RID6058|Enhancement pattern
RADLEX|RID6060|Heterogeneous
RADLEX|RPID5427|NM head perfusion brain PET-CT AV-45
RXNORM|236987|Mangafodipir trisodium
SCT|111002|Parathyroid structure (body structure)
SCT|125001|Ferrous sulfate Fe^59^
SCT|187006|Cyanocobalamin Co^57^
SCT|270002|Female first cousin
SCT|271003|Bone plate, device (physical object)
SCT|283001|Structure of central axillary lymph node (body structure)
SCT|300004|Miniature schnauzer dog breed
SCT|315003|Skin structure of umbilicus (body structure)
SCT|345000|Atrioventricular bundle structure (body structure)
SCT|368009|Valvular heart disease
SCT|400003|Pinzgauer cow breed
SCT|432003|carminic acid stain
SCT|439007|Therapeutic radioisotope
SCT|461002|Structure of lateral corticospinal tract (body structure)
SCT|485005|Transverse colon structure (body structure)
SCT|507002|Standard poodle dog breed
SCT|524008|Multifocal
SCT|583000|Wirehaired vizsla dog breed
SCT|589001|Interventricular septum structure (body structure)
SCT|606003|Terrier
SCT|661005|Jaw region structure (body structure)
SCT|684003|Pygmy goat breed
SCT|739006|Bicycle ergometer, device (physical object)
SCT|774007|Head and neck structure (body structure)
SCT|795002|Deep
SCT|796001|Digoxin
SCT|873008|Urethane (ethyl carbamate)
SCT|925002|Sodium iodipamide
SCT|944009|Brown Welsh cow breed
SCT|955009|Bronchus
SCT|976004|Structure of ovarian vein (body structure)
SCT|1006005|Percheron horse breed
SCT|1101003|Intracranial
SCT|1118004|Viking horse breed
SCT|1166006|Titanium
SCT|1182007|Hypotensive agent
SCT|1193009|Teres major muscle
SCT|1194003|Well controlled
SCT|1211003|Treadmill, device (physical object)
SCT|1231004|Meninges structure (body structure)
SCT|1240000|Prone body position (finding)
SCT|1247002|Clydesdale horse breed
SCT|1250004|Decreased
SCT|1307006|Glottis structure (body structure)
SCT|1312007|Guttate (qualifier value)
SCT|1346008|blue shade eosin stain
SCT|1368003|^131^Iodine
SCT|1386000|Occlusion of artery
SCT|1420005|German longhaired pointer dog breed
SCT|1439000|Structure of paravesicular lymph node (body structure)
SCT|1483009|Angular (qualifier value)
SCT|1514007|Bedlington terrier
SCT|1522000|plaque
SCT|1537001|T11/T12 disc
SCT|1626008|T3 vertebra
SCT|1663004|Grade 2: moderately differentiated
SCT|1710001|Uric Acid
SCT|1732005|Thoracic duct structure (body structure)
SCT|1789009|Trakehner horse breed
SCT|1809004|Rex cat breed
SCT|1849007|Structure of pharyngeal recess (body structure)
SCT|1896004|Ectopic breast tissue (disorder)
SCT|1902009|Skin structure of ear (body structure)
SCT|1918003|Supra-renal Aorta
SCT|1929004|Non-Hodgkin lymphoma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|1974006|Retriever
SCT|2008008|^67^Gallium
SCT|2048000|Lingual tonsil structure (body structure)
SCT|2059009|Skin structure of ear lobule (body structure)
SCT|2062007|Dachshund superbreed of dog
SCT|2088005|page blue G-90 stain
SCT|2092003|Malignant melanoma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|2095001|Paranasal sinus
SCT|2099007|Hemangioma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|2124007|Rambouillet sheep breed
SCT|2159007|azorubin S stain
SCT|2160002|Structure of ligamentum arteriosum (body structure)
SCT|2272004|Half-sister
SCT|2282003|Breast prosthesis, device (physical object)
SCT|2309006|Gold
SCT|2334006|Structure of calyx (body structure)
SCT|2400006|Structure of mandibular left first premolar tooth (body structure)
SCT|2424003|Sarcoma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|2620004|T3/T4 disc
SCT|2705002|^72^Arsenic
SCT|2739003|Endometrium
SCT|2748008|Spinal cord structure (body structure)
SCT|2812003|Structure of head of femur (body structure)
SCT|2841007|Structure of renal artery (body structure)
SCT|2869004|Acetic acid
SCT|2942001|Carbon^14^ D-xylose
SCT|2985005|Paget's disease, mammary (of the nipple)
SCT|3027009|^133^Barium
SCT|3040004|Technetium Tc^99m^ disofenin
SCT|3058005|Peripheral nervous system structure (body structure)
SCT|3099004|Romney marsh sheep breed
SCT|3120008|Pleural structure
SCT|3138006|Bone
SCT|3159004|Structure of costocervical trunk (body structure)
SCT|3216001|Lincoln red cow breed
SCT|3227004|Left Main Coronary Artery
SCT|3236000|Structure of posterior segment of right upper lobe of lung (body structure)
SCT|3243006|Structure of parametrial lymph node (body structure)
SCT|3260001|Duroc pig breed
SCT|3325005|Lipopolysaccharide
SCT|3347005|Dandie dinmont terrier
SCT|3354004|Havana brown cat
SCT|3361000|Anti-heparin agent
SCT|3415004|Cyanosis
SCT|3430008|Radiation Therapist
SCT|3566006|Southdown sheep breed
SCT|3583002|Caudal
SCT|3653002|Balinese cat
SCT|3674001|Siberian huskie
SCT|3829006|Iron
SCT|3839000|Lipid-rich (lipid-secreting) carcinoma
SCT|3916005|Structure of occipital lymph node (body structure)
SCT|3921008|Airedale terrier
SCT|3924000|Structure of pericardiophrenic artery (body structure)
SCT|3932008|^64^Copper
SCT|3937002|Structure of entorhinal cortex (body structure)
SCT|3954005|Lacrimal sac structure (body structure)
SCT|3960005|Olfactory tract structure (body structure)
SCT|3995008|Manx
SCT|3997000|Pony horse breed
SCT|4019005|Structure of posterior commissure of labia majora (body structure)
SCT|4042003|Somali cat
SCT|4147007|Mass
SCT|4258007|Structure of posterior tibial vein (body structure)
SCT|4317002|Structure of spinalis muscle (body structure)
SCT|4382004|Centrally acting hypotensive agent
SCT|4386001|Bronchospasm
SCT|4421005|Cell structure (cell structure)
SCT|4432005|Structure of ductus arteriosus (body structure)
SCT|4525004|Emergency Department patient visit
SCT|4554005|Intraventricular conduction disturbance
SCT|4557003|Unstable Angina, Progressive Angina
SCT|4563007|Transfer
SCT|4574003|Shropshire sheep breed
SCT|4578000|Skin structure of posterior surface of thigh (body structure)
SCT|4596009|Larynx
SCT|4631006|Tubular adenocarcinoma
SCT|4656000|alcian blue 8GX stain
SCT|4658004|Skin structure of nuchal region (body structure)
SCT|4693006|Chromium^51^ albumin
SCT|4754008|Gynecomastia
SCT|4832001|Technetium Tc^99m^ mebrofenin
SCT|4942000|Lower limb lymph node structure (body structure)
SCT|4958002|Amygdaloid structure (body structure)
SCT|4960000|Peruvian Paso horse breed
SCT|5043000|erythrosin Y stain
SCT|5076001|Subxiphoid
SCT|5140004|Structure of maxillary right first molar tooth (body structure)
SCT|5164003|Montdale sheep breed
SCT|5227002|Oxford sandy block pig breed
SCT|5244003|Intraductal papilloma
SCT|5272005|Skin structure of lateral portion of neck (body structure)
SCT|5296000|Structure of anterior mediastinal lymph node (body structure)
SCT|5306005|Manchester terrier superbreed dog breed
SCT|5329002|C4 vertebra
SCT|5366008|Hippocampus
SCT|5394000|uterine paracervical lymph node
SCT|5405008|^60^Cobalt
SCT|5438004|French alpine goat breed
SCT|5442001|page blue 83 stain
SCT|5467003|normal respiratory rhythm
SCT|5540006|Calcium
SCT|5665001|Retinal structure (body structure)
SCT|5692007|Cyanocobalamin Co^58^
SCT|5712003|Sessile
SCT|5713008|Submandibular triangle structure (body structure)
SCT|5727003|Structure of anterior cervical lymph node (body structure)
SCT|5798000|Diaphragm structure (body structure)
SCT|5884001|Mastectomy (procedure)
SCT|5916008|Dalmatian dog
SCT|5928000|Great cardiac vein structure (body structure)
SCT|5931004|Technetium Tc^99m^ sulfur colloid
SCT|6004007|T2/T3 disc
SCT|6041008|Flat
SCT|6053007|Dekalb hybrid pig line 33 (organism)
SCT|6062009|Structure of deciduous mandibular right canine tooth (body structure)
SCT|6064005|Topical route
SCT|6103004|Jack Russell terrier dog breed (organism)
SCT|6112002|Meusse-Rhine-Ijssel cow breed
SCT|6217003|Structure of piriform recess (body structure)
SCT|6220006|Galiceno horse breed
SCT|6229007|Lacrimal bone structure (body structure)
SCT|6257000|Sodium chloride Na^22^
SCT|6301006|^178^Tantalum
SCT|6413002|Structure of presymphysial lymph node (body structure)
SCT|6423006|Supraspinatus muscle structure (body structure)
SCT|6425004|Antihistamine
SCT|6431001|Leicester sheep breed
SCT|6456007|Supraventricular tachycardia
SCT|6511003|Structure of distal portion of circumflex branch of left coronary artery (body structure)
SCT|6516008|Indium^111^-Fe(OH) >3<
SCT|6530003|Structure of cardiac valve leaflet (body structure)
SCT|6533001|Structure of colonic haustra (body structure)
SCT|6538005|Thyrocervical trunk
SCT|6574001|Necrosis
SCT|6660000|Atypical intraductal hyperplasia
SCT|6701008|lissamine fast red B stain
SCT|6703006|Breast lobule hyperplasia (disorder)
SCT|6706003|Transrectal approach (qualifier value)
SCT|6708002|Intrauterine cordocentesis
SCT|6725000|methylene blue stain
SCT|6736007|Moderate (severity modifier) (qualifier value)
SCT|6797001|Mean blood pressure
SCT|6832004|Atherectomy
SCT|6866008|Structure of habenular commissure (body structure)
SCT|6871001|Structure of visceral pericardium (body structure)
SCT|6969002|Lymphoid tissue
SCT|6973004|Chromium^51^ chloride
SCT|7087005|Intermittent
SCT|7121006|Structure of maxillary right second molar tooth (body structure)
SCT|7140000|Radiographic contrast media (product)
SCT|7281000|Technetium Tc^99m^ lidofenin
SCT|7292004|Indocyanine green
SCT|7305005|Coarctation of the Aorta
SCT|7434003|erythrosin B stain
SCT|7562007|Radioisotope study of endocrine system
SCT|7569003|Finger structure (body structure)
SCT|7610001|T10 vertebra
SCT|7623008|American paint horse breed
SCT|7657000|Structure of femoral artery (body structure)
SCT|7770004|^89^Strontium
SCT|7771000|Left
SCT|7832008|Abdominal aorta structure (body structure)
SCT|7843000|Horned Hereford cow breed
SCT|7844006|Sternoclavicular joint structure (body structure)
SCT|7991003|Skin structure of glans penis (body structure)
SCT|8001006|Structure of mucous membrane of tongue (body structure)
SCT|8012006|Structure of anterior communicating artery (body structure)
SCT|8017000|Structure of inflow tract of right ventricle (body structure)
SCT|8089006|Welsh walking horse breed
SCT|8128003|Supraaortic valve area structure (body structure)
SCT|8202008|^43^Potassium
SCT|8205005|Wrist region structure (body structure)
SCT|8225009|Accessory atrioventricular bundle
SCT|8227001|^106^Ruthenium
SCT|8334002|Structure of lumbar lymph node (body structure)
SCT|8342001|brilliant cresyl blue stain
SCT|8348002|Cyclopentolate
SCT|8351009|Smooth fox terrier dog breed
SCT|8356004|Structure of colic lymph node (body structure)
SCT|8359006|Automated
SCT|8360001|Pleomorphic adenoma
SCT|8361002|Tunica intima (body structure)
SCT|8419007|Domestic longhaired cat
SCT|8429000|brilliant orange stain
SCT|8516002|Dekalb hybrid pig line 51 (organism)
SCT|8517006|Former Smoker
SCT|8568009|Abdominal lymph node structure (body structure)
SCT|8592001|Irrigation following insertion of catheter (procedure)
SCT|8598002|Vestibulocochlear nerve structure (body structure)
SCT|8629005|Superior right pulmonary vein
SCT|8715000|Elective
SCT|8722008|Aortic valve disorder (disorder)
SCT|8763002|German landrace pig breed
SCT|8821006|Structure of peroneal artery (body structure)
SCT|8836009|gallocyanine stain
SCT|8858006|Strontium nitrate Sr^85^
SCT|8873007|Structure of mandibular right second premolar tooth (body structure)
SCT|8887007|Structure of brachiocephalic vein (body structure)
SCT|8926000|azure B stain
SCT|8928004|Inguinal lymph node structure (body structure)
SCT|8931003|Structure of coracoid process of scapula (body structure)
SCT|8970009|French landrace pig breed
SCT|8989009|Ayrshire cow breed
SCT|8993003|Structure of hepatic vein (body structure)
SCT|8997002|Ventricular systole, function (observable entity)
SCT|9010006|methyl blue stain
SCT|9014002|Psoriasis
SCT|9040008|Ascending colon structure (body structure)
SCT|9131007|Standard Manchester terrier
SCT|9135003|OIC pig breed
SCT|9188009|T8/T9 disc
SCT|9190005|Tropicamide
SCT|9230001|Camarron goat breed
SCT|9265001|Specimen processing
SCT|9277006|Polled Hereford cow breed
SCT|9351000|^103^Palladium
SCT|9454009|Subclavian vein
SCT|9528004|Flat-coated retriever dog breed
SCT|9642004|Left Superior Vena Cava
SCT|9659009|infraclavicular lymph node
SCT|9713002|Prostatitis
SCT|9721008|Phencyclidine
SCT|9726003|Equal
SCT|9761009|Chihuahua superbreed dog breed
SCT|9775002|Structure of left carotid sinus (body structure)
SCT|9875009|Thymus gland structure (body structure)
SCT|9904008|Congenital anomaly of cardiovascular system (disorder)
SCT|9947008|Natural father
SCT|9964006|Flexion, function (observable entity)
SCT|10040000|Pomeranian dog
SCT|10119003|Structure of deep volar arch of radial artery (body structure)
SCT|10136006|Singapura cat
SCT|10200004|Liver structure (body structure)
SCT|10209003|Structure of parotid lymph node (body structure)
SCT|10247008|chrysoidine R stain
SCT|10249006|Agar
SCT|10261003|Belgium landrace pig breed
SCT|10293006|Structure of iliac artery (body structure)
SCT|10337008|Regurgitation
SCT|10369004|Briard dog
SCT|10376009|Papillary carcinoma in-situ
SCT|10517005|External capsule of brain (body structure)
SCT|10544000|Smooth collie dog breed
SCT|10626002|Multifocal PVCs
SCT|10639003|Solitary plasmacytoma of bone (morphologic abnormality)
SCT|10701001|Javanese cat
SCT|10712001|Glucagon product (product)
SCT|10738001|^86^Yttrium
SCT|10740006|Sudan blue stain
SCT|10781003|Sodium phosphate P^32^
SCT|10828004|Positive
SCT|10842007|Ibizan hound
SCT|10849003|Removal of foreign body
SCT|10904000|standing
SCT|10944007|Tuarine
SCT|11000004|Caudate nucleus structure (body structure)
SCT|11068009|T8 vertebra
SCT|11069001|azure C stain
SCT|11070000|Capsular
SCT|11089000|Superior cerebellar peduncle
SCT|11136004|Methoxyflurane
SCT|11157007|Ventricular bigeminy
SCT|11161001|Dekalb hybrid pig line 77 (organism)
SCT|11201005|solochrome black 6B stain
SCT|11279006|Structure of circle of Willis (body structure)
SCT|11477006|Irish setter dog breed
SCT|11496005|Mercuric chloride
SCT|11554009|Adduction, function (observable entity)
SCT|11584001|Skin structure of anterior portion of neck (body structure)
SCT|11628009|Telencephalon
SCT|11645004|spirit soluble aniline blue stain
SCT|11671000|Adenoid cystic carcinoma
SCT|11708003|Hypogastric region structure (body structure)
SCT|11712009|Structure of maxillary right lateral incisor tooth (body structure)
SCT|11713004|Water
SCT|11723008|Contact with (contextual qualifier) (qualifier value)
SCT|11727009|indophenol from naphthol stain
SCT|11740004|Structure of prevesicular lymph node (body structure)
SCT|11746005|Australian cattle dog
SCT|11780008|durazol red stain
SCT|11851006|Mitral valve disorder (disorder)
SCT|11896004|Intermediate
SCT|11899006|Structure of esophageal lymph node (body structure)
SCT|11967001|Kerry Hill sheep breed
SCT|11993008|Male first cousin
SCT|11994002|L4 vertebra
SCT|12001002|thionine stain
SCT|12030009|Sudan II stain
SCT|12052000|Structure of ovarian artery (body structure)
SCT|12091005|Brittany spaniel dog breed
SCT|12119009|water soluble nigrosine stain
SCT|12123001|Internal jugular vein structure (body structure)
SCT|12130007|Intra-articular route
SCT|12131006|Miniature pinscher dog
SCT|12169001|Granular cell tumor
SCT|12196003|subscapular axillary lymph node
SCT|12335007|Diatrizoate
SCT|12360007|Missouri fox trotting horse breed
SCT|12390000|American pit bull terrier dog breed
SCT|12402003|Scar tissue
SCT|12407009|Swedish landrace pig breed
SCT|12503006|Aluminum
SCT|12597001|Tin
SCT|12611008|Tibia
SCT|12691009|Structure of brachiocephalic artery (body structure)
SCT|12710003|hematoxylin stain
SCT|12728001|superficial popliteal lymph node
SCT|12738006|Brain structure (body structure)
SCT|12745006|Operative procedure on pelvis (procedure)
SCT|12800002|Structure of atrioventricular node branch of right coronary artery (body structure)
SCT|12801003|Iodamide meglumine
SCT|12852001|Internal rotation, function (observable entity)
SCT|12872006|Head of rib structure (body structure)
SCT|12881000|Proximal Radius
SCT|12921003|Pelvic structure (body structure)
SCT|12958003|Spinal cord gray matter structure (body structure)
SCT|12977001|Deuterium oxide
SCT|12989004|T11 vertebra
SCT|13024002|Tendon structure (body structure)
SCT|13050003|Structure of purkinje fibers (body structure)
SCT|13091001|Dilation and curettage
SCT|13132007|Dextran
SCT|13190002|Fetlock region of forelimb (body structure)
SCT|13213009|heart disease, congenital
SCT|13237009|^131^Cesium
SCT|13248002|Chesapeake Bay retriever dog breed
SCT|13284009|Yorkshire terrier
SCT|13331008|Atrophy
SCT|13363002|Structure of posterior tibial artery (body structure)
SCT|13383001|Structure of apex of heart (body structure)
SCT|13418002|Structure of outflow tract of left ventricle (body structure)
SCT|13482005|Structure of lymph node of head (body structure)
SCT|13487004|Shire horse breed
SCT|13544004|Belted Galloway cow breed
SCT|13561001|Lacrimal gland structure (body structure)
SCT|13576009|Umbilical Vein
SCT|13647002|Right coronary artery structure (body structure)
SCT|13648007|Urethral structure (body structure)
SCT|13652007|Silicone
SCT|13653002|Cestrum parqui
SCT|13662000|Blalock-Taussig shunt, pulmonary-subclavian artery anastomosis
SCT|13744001|methyl red stain
SCT|13791008|Asthenia (debility)
SCT|13881006|Zygomatic bone structure (body structure)
SCT|13931001|Osmium tetroxide
SCT|13934009|Panama sheep breed
SCT|13942005|Toy Manchester terrier
SCT|13958008|superior fronto-occipital fasciculus
SCT|14016003|Bone marrow structure (body structure)
SCT|14063001|FHC elite pig 9 pig breed
SCT|14071002|^90^Strontium
SCT|14106009|Cardiac pacemaker, device (physical object)
SCT|14156004|racemose aneurysm
SCT|14205002|Lithotomy position (finding)
SCT|14245006|Rottweiler dog
SCT|14293000|L2 vertebra
SCT|14350002|Angiomatosis
SCT|14414005|Peripheral
SCT|14443002|Aminoglycoside -class of antibiotic- (substance)
SCT|14502000|Supination, function (observable entity)
SCT|14510004|Structure of angle of rib (body structure)
SCT|14529005|^153^Gadolinium
SCT|14537002|Hodgkin lymphoma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|14544006|methyl violet 6B stain
SCT|14691008|^90^Yttrium
SCT|14738005|Globus pallidus structure (body structure)
SCT|14742008|Large intestine
SCT|14766002|Aspiration
SCT|14770005|Structure of deciduous mandibular left lateral incisor tooth (body structure)
SCT|14799000|Neoplasm, Secondary
SCT|14804005|Creatine
SCT|14806007|C1 vertebra
SCT|14876008|Pharaoh hound
SCT|14892003|Lateral funiculus structure (body structure)
SCT|14910006|inspiration
SCT|14944004|Primitive aortic structure (body structure)
SCT|14958002|naphthol green B stain
SCT|14975008|Forearm structure (body structure)
SCT|14990007|Chondrosarcoma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|15020009|Domestic shorthaired cat
SCT|15119000|Accessory nerve structure (body structure)
SCT|15158005|Air
SCT|15171008|Poodle superbreed dog breed
SCT|15415002|Injection of amnion (procedure)
SCT|15422005|Structure of mandibular right central incisor tooth (body structure)
SCT|15425007|Peritoneum (serous membrane) structure (body structure)
SCT|15443006|Yuca pig breed
SCT|15454001|Increased size (finding)
SCT|15497006|Ovary
SCT|15508007|High risk of (contextual qualifier) (qualifier value)
SCT|15529003|rosolic acid sodium salt stain
SCT|15665001|Structure of latissimus dorsi muscle (body structure)
SCT|15672000|Superficial temporal artery
SCT|15690004|tortuosity
SCT|15698006|Lysergic acid diethylamide (substance)
SCT|15763003|Structure of perforating artery of kidney (body structure)
SCT|15775008|Structure of corneal epithelium (body structure)
SCT|15776009|Pancreatic structure (body structure)
SCT|15825003|Aortic structure (body structure)
SCT|15869005|Dosimeter, device (physical object)
SCT|15896008|methyl violet 2B stain
SCT|15924003|Maxillary sinus structure (body structure)
SCT|15961007|British saddleback pig breed
SCT|15966002|Short coat chihuahua dog breed
SCT|16015002|Anglo nubian goat breed
SCT|16050005|Structure of pancreaticosplenic lymph node (body structure)
SCT|16051009|Structure of apical axillary lymph node (body structure)
SCT|16228004|Structure of paravaginal lymph node (body structure)
SCT|16239001|Structure of myocardium of inferolateral region (body structure)
SCT|16251004|Skin structure of upper lip (body structure)
SCT|16310003|Diagnostic ultrasonography
SCT|16349000|Orthopedic device
SCT|16356006|Multiple pregnancy
SCT|16528000|Bombay cat
SCT|16567006|Mesocardia
SCT|16621002|Skin structure of temporal region (body structure)
SCT|16630005|Parietal lobe structure (body structure)
SCT|16736007|Transcatheter therapy for embolization
SCT|16788000|naphthalene black 12B stain
SCT|16811007|buccal mucosa
SCT|16836001|azure A stain
SCT|16838000|Pneumomediastinum
SCT|16857009|Vaginal route
SCT|16932000|Nausea and vomiting
SCT|16943008|chrysoidine Y stain
SCT|16953009|Elbow joint structure (body structure)
SCT|16973004|Limping (finding)
SCT|16982005|Shoulder region structure
SCT|17069007|Chromic phosphate P^32^
SCT|17137000|Structure of brachial artery (body structure)
SCT|17172002|dibromofluorescein stain
SCT|17232002|Structure of middle cerebral artery (body structure)
SCT|17269004|Structure of posterior lateral branch of right coronary artery (body structure)
SCT|17338001|Ventricular premature beats (disorder)
SCT|17366009|atrial arrhythmia
SCT|17388009|Structure of anterior spinal artery (body structure)
SCT|17399006|Structure of costal groove (body structure)
SCT|17505006|Structure of deciduous maxillary right first molar tooth (body structure)
SCT|17589002|non-calcified
SCT|17600005|Diagnostic radioisotope
SCT|17621005|Normal
SCT|17623008|Ulnar vein
SCT|17636008|specimen collection
SCT|17663009|Tibetan terrier
SCT|17693003|acriflavine stain
SCT|17717005|Pic Cambourgh pig breed
SCT|17861009|Waldeyer's ring structure (body structure)
SCT|17910003|^75^Bromine
SCT|17941002|arteriolosclerosis
SCT|17945006|Natural grandmother (person)
SCT|17957002|Skin structure of antecubital fossa (body structure)
SCT|18016009|phlebosclerosis
SCT|18033002|Structure of patellar ligament (body structure)
SCT|18102001|Mammary ductogram
SCT|18112008|Structure of hepatic artery proper (body structure)
SCT|18115005|Pathologic calcification, calcified structure (morphologic abnormality)
SCT|18149002|Coccygeal vertrebrae
SCT|18165001|Jaundice
SCT|18212001|Boar power pig 72 pig breed
SCT|18220004|Thyroid hormone
SCT|18234004|Optic nerve structure (body structure)
SCT|18346003|Structure of serratus anterior muscle (body structure)
SCT|18444004|Structure of mucous membrane of upper lip (body structure)
SCT|18457007|Structure of hemolymph node (body structure)
SCT|18525008|Pastern region of hindfoot (body structure)
SCT|18545000|Dura mater structure (body structure)
SCT|18546004|Congenital stenosis of aortic valve
SCT|18590009|Pacing
SCT|18619003|Scleral structure (body structure)
SCT|18648009|Sleep EEG
SCT|18686000|Pectoralis minor muscle structure (body structure)
SCT|18857001|Vaginal introitus structure (body structure)
SCT|18911002|Penis
SCT|18946005|Epidural anesthesia
SCT|18962004|Structure of nasopharyngeal cavity (body structure)
SCT|19041007|Tolazoline hydrocholoride
SCT|19078005|Collie
SCT|19086005|Radioisotope study of respiratory system
SCT|19100000|Structure of lower inner quadrant of breast (body structure)
SCT|19130008|Traumatic abnormality (morphologic abnormality)
SCT|19227008|Foreign material (iodized oil, mercury,talc)
SCT|19242006|Pulmonary edema
SCT|19346006|Marfan's Syndrome
SCT|19356005|Hunter horse breed
SCT|19443004|Radioactive implant, device (physical object)
SCT|19495007|Sodium pertechnetate Tc^99m^
SCT|19648000|Diffuse
SCT|19665009|Tubular adenoma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|19695001|Subcostal
SCT|19715009|Structure of basilic vein (body structure)
SCT|19770007|Hereford pig breed
SCT|19776001|Decreased size (finding)
SCT|19829001|Pulmonary disease
SCT|19893005|Potassium dichromate
SCT|19897006|Malignant peripheral nerve sheath tumor
SCT|19923001|Catheter, device (physical object)
SCT|19928005|Fibromatosis
SCT|19939008|Subacute
SCT|19943007|Cirrhosis of liver
SCT|19952003|elastic vascular sclerosis
SCT|20044005|Pietrain pig breed
SCT|20115005|Structure of brachial vein (body structure)
SCT|20230008|vital new red stain
SCT|20233005|Scrotum
SCT|20262006|Ataxia or incoordination
SCT|20280002|Hampshire pig breed
SCT|20292002|Atlantooccipital joint structure (body structure)
SCT|20298003|Xiphoid process of sternum
SCT|20406008|Backrest
SCT|20446002|Wedge-shaped
SCT|20699002|Structure of cephalic vein (body structure)
SCT|20717008|atherosclerotic fibrous plaque
SCT|20721001|Tricuspid valve disorder (disorder)
SCT|20760004|Shaft of Humerus
SCT|20982000|Structure of capillary blood vessel (organ) (body structure)
SCT|21008007|Cystadenocarcinoma
SCT|21021000|Large black pig breed
SCT|21039009|Puli dog
SCT|21058000|tubal tonsil
SCT|21114003|Oblique
SCT|21133008|Shaft of Ulna
SCT|21134002|Disabled
SCT|21150005|Schipperke dog
SCT|21161002|Glossopharyngeal nerve structure (body structure)
SCT|21208000|Saanen goat breed
SCT|21278004|Passive movement
SCT|21295007|Morgan horse breed
SCT|21306003|Jejunum
SCT|21326004|Mixed small cell carcinoma
SCT|21379009|Ruptured Sinus of Valsalva
SCT|21381006|Fat necrosis of breast
SCT|21387005|Hyoid bone structure (body structure)
SCT|21418008|English cocker spaniel dog breed
SCT|21479005|Structure of carotid sinus (body structure)
SCT|21483005|Structure of central nervous system (body structure)
SCT|21553004|Luing cow breed
SCT|21572004|^123^Iodine
SCT|21576001|^13^Nitrogen
SCT|21592006|tartrazine stain
SCT|21594007|Malignant
SCT|21637005|Egyptian mau cat
SCT|21672008|Skin of parietal region
SCT|21708004|Osteosarcoma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|21726001|American wirehaired cat
SCT|21793004|Connective tissue structure (body structure)
SCT|21807003|Structure of left branch of hepatic artery (body structure)
SCT|21814001|Ventricle
SCT|21844003|Pelvic cavity structure (body structure)
SCT|21870002|Transluminal Extraction Catheter (TEC)
SCT|21875007|Structure of pararectal lymph node (body structure)
SCT|21921002|Canadian cow breed
SCT|21951008|alizarin cyanine green stain
SCT|21964009|Malignant lymphoma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|21974007|Tongue structure (body structure)
SCT|22021002|methyl green stain
SCT|22024005|Lipoadenoma (morphologic abnormality)
SCT|22036004|Pseudoaneurysm
SCT|22039006|ruptured aneurysm
SCT|22049009|Mammary duct ectasia
SCT|22083002|Structure of splenic artery (body structure)
SCT|22120004|Structure of maxillary right central incisor tooth (body structure)
SCT|22180002|Skin structure of buttock (body structure)
SCT|22270008|Structure of anterior segment of upper division of left upper lobe of lung (body structure)
SCT|22286001|External carotid artery structure (body structure)
SCT|22298006|Myocardial Infarction
SCT|22325002|Gait problem
SCT|22356005|Ilium
SCT|22445006|Structure of deciduous mandibular right lateral incisor tooth (body structure)
SCT|22506004|British lop pig breed
SCT|22687000|Large cell carcinoma
SCT|22688005|Skeletal muscle structure of head (body structure)
SCT|22694002|Carcinoma with metaplasia
SCT|22697009|American cocker spaniel dog breed
SCT|22720009|Belgian horse breed
SCT|22749001|victoria blue B stain
SCT|22765000|Structure of marginal branch of right coronary artery (body structure)
SCT|22778000|Venipuncture
SCT|22823000|Structure of sternocleidomastoid muscle (body structure)
SCT|22890008|Augmentation mammoplasty
SCT|22891007|Radiography of teeth (procedure)
SCT|22931006|Evans blue stain
SCT|22943007|Trunk structure (body structure)
SCT|22945000|Inner ear structure (body structure)
SCT|22968009|sunset yellow FCF stain
SCT|22979004|Oleic acid I^125^
SCT|23053002|Iophenoxic acid
SCT|23074001|Structure of facial artery (body structure)
SCT|23141003|gasping respiration
SCT|23153004|Ileocecal valve structure (body structure)
SCT|23159000|Japanese spaniel
SCT|23172004|Bismuth
SCT|23180006|Pia mater structure (body structure)
SCT|23198005|Structure of medial lacunar lymph node (body structure)
SCT|23213005|Vulval vestibule structure (body structure)
SCT|23215003|T12 vertebra
SCT|23226009|Structure of maxillary left second premolar tooth (body structure)
SCT|23242002|Knee-chest position (finding)
SCT|23347006|Structure of splenium of corpus callosum (body structure)
SCT|23416004|Ulna
SCT|23427002|Structure of maxillary left first molar tooth (body structure)
SCT|23438002|Structure of profunda femoris vein (body structure)
SCT|23451007|Adrenal structure (body structure)
SCT|23583003|Inflammation (morphologic abnormality)
SCT|23629009|Hays converter cow breed
SCT|23719005|Transplantation of bone marrow (procedure)
SCT|23730008|Papilloma, no International Classification of Diseases for Oncology subtype (except papilloma of bladder M-81201) (morphologic abnormality)
SCT|23747009|Skin structure of chin (body structure)
SCT|23771002|Structure of left gastric artery (body structure)
SCT|23788009|^97^Ruthenium
SCT|23826000|Feline species (organism)
SCT|23995009|Bull terrier
SCT|24010005|Aphakic
SCT|24020000|Horizontal
SCT|24028007|Right
SCT|24062007|Structure of innermost intercostal muscle (body structure)
SCT|24079001|Atopic dermatitis
SCT|24097009|Hand bone
SCT|24099007|Oxygen
SCT|24111007|FHC elite pig 3 pig breed
SCT|24135002|Ultrasonography of total body
SCT|24136001|Hip joint structure (body structure)
SCT|24142002|Nipple structure (body structure)
SCT|24154002|Musculoskeletal extension, function (observable entity)
SCT|24162005|Ovarian follicle structure (body structure)
SCT|24167004|fast green FCF stain
SCT|24215009|Picric acid
SCT|24299002|Skye terrier
SCT|24301009|^198^Gold
SCT|24319000|Boar power pig 414 pig breed
SCT|24389009|Injection site granuloma
SCT|24422004|Axial
SCT|24483006|Skin structure of postauricular region (body structure)
SCT|24484000|Severe (severity modifier) (qualifier value)
SCT|24511001|Technetium Tc^99m^ succimer
SCT|24516006|meldola blue stain
SCT|24527008|Skin structure of palmar area of wrist (body structure)
SCT|24532009|Structure of foramen magnum (body structure)
SCT|24573005|Structure of mandibular left second premolar tooth (body structure)
SCT|24587005|Image analysis
SCT|24840008|CPF pig breed
SCT|24853006|^223^Radium
SCT|24863003|Postprandial (qualifier value)
SCT|24865005|Structure of posterior sinus of Valsalva (body structure)
SCT|24889003|Structure of pyloric lymph node (body structure)
SCT|24891006|Sodium diatrizoate (product)
SCT|24900003|procion brilliant blue MRS stain
SCT|24924006|Parietal bone structure (body structure)
SCT|24967003|Oriental shorthaired cat
SCT|24977001|Topical chemotherapy for malignant neoplasm
SCT|25062003|Feeding tube, device (physical object)
SCT|25064002|Headache
SCT|25079009|lissamine fast yellow stain
SCT|25091000|solochrome cyanine R stain
SCT|25097001|Hound
SCT|25126001|Pedunculated
SCT|25171009|Redbone coonhound dog breed
SCT|25173007|Recurrent tumor (finding)
SCT|25211005|Aunt
SCT|25238003|Cranial nerve structure (body structure)
SCT|25243005|Toy poodle dog breed
SCT|25247006|Structure of anterior auricular lymph node (body structure)
SCT|25264009|German wirehaired pointer dog breed
SCT|25322007|dilatation
SCT|25327001|Dorset sheep superbreed
SCT|25342003|Middle ear structure (body structure)
SCT|25351006|Fluorescein sodium stain
SCT|25369002|Westphalian horse breed
SCT|25419009|Barium Sulfate
SCT|25437005|Dyskinesis
SCT|25447008|Structure of posterior mediastinal lymph node (body structure)
SCT|25489000|Pericardial cavity structure (body structure)
SCT|25510005|Heart valve prosthesis
SCT|25569003|Ventricular tachycardia
SCT|25594002|Moderate risk of (contextual qualifier) (qualifier value)
SCT|25660007|Barbados sheep breed
SCT|25683005|Structure of retropharyngeal lymph node (body structure)
SCT|25748002|Structure of maxillary left lateral incisor tooth (body structure)
SCT|25761002|Glutamine
SCT|25763004|Skin of anterior surface of lower leg
SCT|25813002|Holsteiner horse breed
SCT|25856007|Boar power pig 929 pig breed
SCT|25876001|Emergent Procedure
SCT|25910003|Papillary carcinoma (invasive)
SCT|25941002|orange II stain
SCT|25943004|Structure of atrioventricular node (body structure)
SCT|25990002|Renal pelvis structure (body structure)
SCT|25991003|Cerebellar cortex structure (body structure)
SCT|26036001|occlusion
SCT|26046004|Stress test using Bicycle Ergometer
SCT|26057009|Exotic shorthaired cat
SCT|26079004|Tremor (finding)
SCT|26105007|Holstein-Friesian cow breed
SCT|26140008|Uvula palatina structure (body structure)
SCT|26141007|ST depression
SCT|26146002|Complete transposition of great vessels
SCT|26194003|Tungsten
SCT|26216008|Central
SCT|26229008|Nova Scotia duck tolling retriever dog breed
SCT|26230003|Uncinate fasciculus
SCT|26242008|mixed
SCT|26283006|Superficial
SCT|26332008|Norwich terrier
SCT|26370007|Hemostatic agent
SCT|26382003|Japanese bobtail cat
SCT|26386000|Vitreous cavity structure (body structure)
SCT|26412008|Endotracheal tube, device (physical object)
SCT|26444007|Shoulder girdle structure (body structure)
SCT|26493002|Suprasternal notch
SCT|26523005|Dobutamine
SCT|26525003|White Park cow breed
SCT|26527006|Inverse Trendelenburg position (finding)
SCT|26639007|Toy fox terrier dog breed
SCT|26643006|Oral route
SCT|26699009|New Forest pony horse breed
SCT|26703007|Structure of anterior tibial vein (body structure)
SCT|26795005|Skin structure of thenar region of palm (body structure)
SCT|26805005|Structure of small saphenous vein (body structure)
SCT|26818002|Superficial palmar arch structure (body structure)
SCT|26837006|American cream horse breed
SCT|26893007|Inguinal region structure (body structure)
SCT|26947005|Open wound of lower limb
SCT|26973000|American trotter horse breed
SCT|27016007|alizarin yellow GG stain
SCT|27054007|^57^Cobalt
SCT|27065002|Suture
SCT|27081007|^127^Xenon
SCT|27088001|Spinal cord white matter structure (body structure)
SCT|27090000|Transitional cell carcinoma
SCT|27120008|malachite green stain
SCT|27125003|Korat cat
SCT|27167007|MX category (finding)
SCT|27175001|Testicular Artery
SCT|27315000|Removal of breast implant
SCT|27337007|Unifocal PVCs
SCT|27372005|Regional anesthesia
SCT|27385008|Field spaniel dog breed
SCT|27398004|Omentum structure (body structure)
SCT|27431007|Fibrocystic disease of breast
SCT|27444002|Belgian tervuren dog
SCT|27483000|Diagnostic radiography with contrast media
SCT|27606000|Dental prosthesis, device (physical object)
SCT|27612005|Trigeminal nerve structure (body structure)
SCT|27615007|Great dane dog
SCT|27624003|Chronically ill
SCT|27637000|Dextrocardia
SCT|27671009|rhodamine B stain
SCT|27706005|Structure of left pulmonary vein (body structure)
SCT|27789000|Infrequent
SCT|27812008|Electric heating pad, device (physical object)
SCT|27844007|benzo fast scarlet stain
SCT|27855007|Structure of deciduous maxillary right second molar tooth (body structure)
SCT|27872000|Specimen freezing
SCT|27885002|Third degree Atrioventricular block
SCT|27887005|Skin structure of medial canthus (body structure)
SCT|27925004|Nodule
SCT|27947004|Epigastric region structure (body structure)
SCT|27949001|Tarsal joint
SCT|28035005|Teeth, gums and supporting structures
SCT|28121005|Iophendylate
SCT|28205006|Structure of infrarenal aorta (body structure)
SCT|28231008|Gallbladder structure (body structure)
SCT|28243009|^226^Radium
SCT|28273000|Bile duct structure (body structure)
SCT|28330007|subcarinal lymph node
SCT|28347008|External ear structure (body structure)
SCT|28360002|Swiss alpine goat breed
SCT|28390009|Medial longitudinal fasciculus structure (body structure)
SCT|28480000|Structure of mandibular right first molar tooth (body structure)
SCT|28483003|Simmental cow breed
SCT|28622002|alizarin yellow R stain
SCT|28693002|T7/T8 disc
SCT|28700002|Structure of carina (body structure)
SCT|28726007|Corneal structure (body structure)
SCT|28744004|Black Welsh cow breed
SCT|28751008|Chow Chow
SCT|28870006|Structure of epitrochlear lymph node (body structure)
SCT|28899001|Squamous cell carcinoma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|28926001|Eruption caused by drug (disorder)
SCT|28960008|arteriosclerosis
SCT|29092000|Venous structure (body structure)
SCT|29185008|fatty degeneration
SCT|29218008|Indium^111^ pentetate
SCT|29223008|Boar power pig 565 pig breed
SCT|29235007|Pic line pig 26 pig breed
SCT|29252006|acridine orange stain
SCT|29342009|kenacid blue R stain
SCT|29348008|Pentetate calcium trisodium Yb^169^
SCT|29353003|Skin structure of clitoris (body structure)
SCT|29426003|Paralytic syndrome
SCT|29445007|Conjunctival structure (body structure)
SCT|29460005|Copper^67^ ceruloplasmin
SCT|29483008|calcified atheromatous plaque
SCT|29522004|toluidine blue stain
SCT|29534007|Ciliary body structure (body structure)
SCT|29565003|Structure of right lobe of thyroid gland (body structure)
SCT|29660000|Structure of inferior phrenic artery (body structure)
SCT|29700009|Structure of right subclavian artery (body structure)
SCT|29707007|Toe structure (body structure)
SCT|29836001|Hip region structure (body structure)
SCT|29850006|Iliac crest structure (body structure)
SCT|29857009|Chest Pain
SCT|29870000|Umbilical cord structure (body structure)
SCT|29881002|Connor prairie pig breed
SCT|30017007|Vasodilatation
SCT|30021000|Lower leg structure (body structure)
SCT|30024008|Structure of sigmoid lymph node (body structure)
SCT|30089001|Toggenburg goat breed
SCT|30114003|Medial lemniscus structure (body structure)
SCT|30123000|Repair of atrial septal defect with prosthesis by closed heart technique (procedure)
SCT|30156004|Invasive cribriform carcinoma
SCT|30180000|Tunica adventitia (body structure)
SCT|30288003|Ventricular Septal defect
SCT|30315005|Small intestine
SCT|30347000|Italian greyhound
SCT|30384003|Brahma cow breed
SCT|30399003|Structure of anterior horn of lateral ventricle (body structure)
SCT|30448006|Lacombe pig breed
SCT|30492008|Diuretic
SCT|30518006|Scaphoid
SCT|30565000|Cocker spaniel, any solid color other than black (organism)
SCT|30598005|Skin structure of epigastric area (body structure)
SCT|30608006|Skeletal muscle structure of upper limb (body structure)
SCT|30618001|Structure of deciduous maxillary right canine tooth (body structure)
SCT|30634003|Tamworth pig breed
SCT|30720007|Boar power pig 84 pig breed
SCT|30730003|Sagittal
SCT|30746006|Lymphadenopathy
SCT|30793004|posterior auricular lymph node
SCT|30807003|Benign
SCT|30996001|Homo sapiens (living organism) (organism)
SCT|31065004|Occipital lobe structure (body structure)
SCT|31077009|Shih tzu dog
SCT|31094006|Structure of lobe of lung (body structure)
SCT|31099001|Systemic
SCT|31113003|diverticulum
SCT|31145008|Structure of occipital artery (body structure)
SCT|31162003|Structure of coronary sinus of left atrial septum (body structure)
SCT|31171007|Structure of fibular lymph node (body structure)
SCT|31186001|Chondroma
SCT|31192007|Ferrous chloride Fe^59^
SCT|31260003|methylene violet stain (Bernthsen)
SCT|31281003|English coonhound dog breed
SCT|31306009|Quinidine
SCT|31329001|Pastern of forefoot
SCT|31351009|Postartificial menopausal syndrome (disorder)
SCT|31377001|Rough collie dog breed
SCT|31389004|oropharynx
SCT|31392000|American eskimo dog breed
SCT|31428008|Corpus striatum structure (body structure)
SCT|31435000|Fallopian tube structure (body structure)
SCT|31527000|Sodium chloride Na^24^
SCT|31633003|Yorkshire coach horse breed
SCT|31636006|Anterior chamber of eye structure (body structure)
SCT|31640002|Occipital bone structure (body structure)
SCT|31653004|fibromuscular dysplasia
SCT|31677005|Structure of profunda femoris artery (body structure)
SCT|31688004|Testicular Vein
SCT|31701002|Ventral funiculus structure (body structure)
SCT|31714001|new fuchsin stain
SCT|31724009|Measurement of venous pressure (procedure)
SCT|31764008|Trapezius muscle
SCT|31811003|Carbon dioxide
SCT|31842008|Normal shape
SCT|31845005|Retraction of nipple (disorder)
SCT|31934006|Structure of acromion (body structure)
SCT|31953001|Strontium nitrate Sr^87^
SCT|31971008|American water spaniel dog breed
SCT|31982000|Structure of maxillary left central incisor tooth (body structure)
SCT|31996006|vasculitis
SCT|32048006|Adenoma, no subtype (morphologic abnormality)
SCT|32062004|Common carotid artery structure (body structure)
SCT|32114007|Structure of occipital vein (body structure)
SCT|32145006|Romanov sheep breed
SCT|32185000|Lateral decubitus position (finding)
SCT|32297006|Boar power pig 48 pig breed
SCT|32318003|Vasoconstriction
SCT|32361000|Popliteal fossa structure (body structure)
SCT|32381004|Portal (qualifier value)
SCT|32400000|Preaxial
SCT|32413006|Transplantation of heart (procedure)
SCT|32457005|Body fluid
SCT|32505007|^32^Phosphorus
SCT|32591006|Kerry blue terrier
SCT|32622004|Descending colon structure (body structure)
SCT|32651000|arteriosclerosis with fibrinoid necrosis
SCT|32670005|Great Pyrenee dog
SCT|32672002|Descending aorta
SCT|32683006|FHC elite pig 7 pig breed
SCT|32713005|Cecum structure (body structure)
SCT|32764006|Portal vein structure (body structure)
SCT|32836007|Sodium acetrizoate
SCT|32849002|Esophagus
SCT|32859001|Structure of inferior mesenteric vein (body structure)
SCT|32913002|Medullary carcinoma
SCT|32938007|Gir cow breed
SCT|32968003|Inflammatory carcinoma
SCT|33060004|Cerebellar white matter structure (body structure)
SCT|33096000|Vertical
SCT|33212007|Boar power pig 616 pig breed
SCT|33252009|beta-Adrenergic blocking agent
SCT|33271006|Iodohippurate I^131^ sodium
SCT|33272004|Structure of myocardium of posterolateral region (body structure)
SCT|33367005|Coronary Arteriography
SCT|33401005|Wirehaired pointing griffon dog
SCT|33458006|Bernese mountain dog
SCT|33496007|Reconstruction of breast (procedure)
SCT|33551003|Kentucky red berkshire pig breed
SCT|33564002|Structure of lower outer quadrant of breast (body structure)
SCT|33586001|Sitting position (finding)
SCT|33593002|vascular wall degeneration
SCT|33626005|Structure of left auricular appendage (body structure)
SCT|33712006|Skin structure of hand (body structure)
SCT|33723005|Structure of middle cerebellar peduncle (body structure)
SCT|33770006|Structure of lateral axillary lymph node (body structure)
SCT|33785000|Iodohippurate I^123^ sodium
SCT|33795007|Structure of inferior mesenteric artery (body structure)
SCT|33843005|Efferent
SCT|33889003|Atypical lobular hyperplasia
SCT|33930006|Structure of subarachnoid space of brain (body structure)
SCT|34026001|Semiprone position (finding)
SCT|34106002|Trendelenburg position (finding)
SCT|34108001|curled-up
SCT|34127007|^85^Krypton
SCT|34128002|chrome azurol S stain
SCT|34200004|Standardbred horse breed
SCT|34202007|Aortic valve structure (body structure)
SCT|34206005|Subcutaneous route
SCT|34296003|Frog-like posture (finding)
SCT|34318004|Proximal Ulna
SCT|34340008|Venous network
SCT|34360000|Malignant fibrous histiocytoma
SCT|34402009|Rectum structure (body structure)
SCT|34411009|Broad ligament structure (body structure)
SCT|34516001|Ileum
SCT|34536000|Amniocentesis
SCT|34595003|Boar power pig 828 pig breed
SCT|34618005|Bos taurus
SCT|34625003|Structure of medial common iliac lymph node (body structure)
SCT|34635009|Structure of lumbar artery (body structure)
SCT|34700000|fast blue B salt stain
SCT|34707002|Biliary tract structure (body structure)
SCT|34752004|Sealyham terrier
SCT|34759008|Urethral catheter, device (physical object)
SCT|34763001|potassium hydroxide stain
SCT|34775006|Structure of cubital lymph node (body structure)
SCT|34870009|Irish water spaniel dog breed
SCT|34882000|Giant fibroadenoma
SCT|34926004|Skin of submental area
SCT|34959001|T10/T11 disc
SCT|35039007|Uterus
SCT|35094004|tropaeolin O stain
SCT|35202002|Scanning or imaging with vascular flow (procedure)
SCT|35229007|Chianina cow breed
SCT|35259002|Structure of deltoid muscle (body structure)
SCT|35304003|Pericardial tamponade
SCT|35321007|Fluorodeoxyglucose F^18^
SCT|35337001|^68^Gallium
SCT|35352008|fluorescent stain
SCT|35354009|Equus caballus
SCT|35532006|Vena caval structure (body structure)
SCT|35566002|Hematoma
SCT|35601003|Paraproteinemia
SCT|35609001|azophloxin stain
SCT|35621002|Cardiac blood pool imaging (nuclear)
SCT|35664009|Structure of inferior fronto-occipital fasciculus (body structure)
SCT|35721009|Structure of deep popliteal lymph node (body structure)
SCT|35724001|lacmoid stain
SCT|35739000|Skin structure of lateral border of sole of foot (body structure)
SCT|35757004|Echocardiography for determining ventricular contraction (procedure)
SCT|35764002|Brain ventricle structure (body structure)
SCT|35783009|Structure of aortic lymph node (body structure)
SCT|35802007|Fox terrier superbreed dog breed
SCT|35819009|Structure of splenic vein (body structure)
SCT|35860002|Repair by nailing
SCT|35884005|Iodine^131^ polyvinylpyrrolidone
SCT|35900000|Skin of penis
SCT|35917007|Adenocarcinoma, no subtype (morphologic abnormality)
SCT|35918002|Fourth ventricle structure (body structure)
SCT|35951006|Subarachnoid space structure (body structure)
SCT|35978008|^252^Californium
SCT|36054005|C6 vertebra
SCT|36060005|Hemangiopericytoma (morphologic abnormality)
SCT|36074003|Abyssinian cat
SCT|36086000|Structure of obturator lymph node (body structure)
SCT|36111002|Kleen leen black pig breed
SCT|36118008|Pneumothorax
SCT|36141000|Skin structure of cheek (body structure)
SCT|36152006|Structure of mucous membrane of floor of mouth (body structure)
SCT|36169008|Insular structure (body structure)
SCT|36176003|Thrombin preparation
SCT|36187006|Spotted pig breed
SCT|36251007|Structure of intestinal lymph node (body structure)
SCT|36274006|Wirehaired standard dachshund dog breed
SCT|36295001|Ovine species (organism)
SCT|36360002|Floor of mouth structure (body structure)
SCT|36371001|Structure of left sinus of Valsalva (body structure)
SCT|36438004|Lhasa apso
SCT|36455000|Metacarpus
SCT|36470004|L3 vertebra
SCT|36492000|Structure of maxillary right second premolar tooth (body structure)
SCT|36570001|Dekalb hybrid pig line 31 (organism)
SCT|36571002|Oryctolagus cuniculus
SCT|36572009|Sudan black B stain
SCT|36582005|Brachial plexus structure (body structure)
SCT|36611001|Long coat chihuahua dog breed
SCT|36641004|Potassium chloride K^42^
SCT|36672000|Structure of distal portion of anterior descending branch of left coronary artery (body structure)
SCT|36765005|Subclavian artery
SCT|36855005|Canis lupus
SCT|36879007|water soluble eosin stain
SCT|36900006|Iodohippurate I^125^ sodium
SCT|36969009|Placement of stent in coronary artery (procedure)
SCT|36978003|C5 vertebra
SCT|37024005|Welsh corgi superbreed dog breed
SCT|37035000|Structure of cingulum (body structure)
SCT|37058002|Foreign body (reaction)
SCT|37108007|Skin structure of nasolabial fold (body structure)
SCT|37116003|Belgian malinois dog
SCT|37117007|Right inguinal region structure (body structure)
SCT|37153009|Implantation of heart valve with tissue graft
SCT|37161004|Rectal route (qualifier value)
SCT|37197008|Anterolateral
SCT|37225000|^52^Manganese
SCT|37274004|Structure of gastroduodenal artery (body structure)
SCT|37279009|Amyloid tumor (morphologic abnormality)
SCT|37285002|Manubrium of sternum
SCT|37414007|Intervertebral disc structure of seventh cervical vertebra (body structure)
SCT|37453003|Setter
SCT|37512009|Neurohypophysis structure (body structure)
SCT|37575004|carmoisine A stain
SCT|37671003|Skin structure of lateral canthus (body structure)
SCT|37706002|Hypokinesis of cardiac wall (finding)
SCT|37737002|Intraluminal route
SCT|37760005|Left anterior fascicular block
SCT|37783008|Bone structure of acetabulum (body structure)
SCT|37871000|Acute Hepatitis
SCT|37899009|Hypoglossal nerve structure (body structure)
SCT|38000004|Lymph
SCT|38048003|Uncle
SCT|38082009|Hemoglobin
SCT|38101003|Hyperopia
SCT|38184008|Bulldog
SCT|38199008|Tooth structure (body structure)
SCT|38239002|Intraperitoneal route
SCT|38242008|Male internal genitalia structure (body structure)
SCT|38266002|Entire body as a whole (body structure)
SCT|38271009|saffron stain
SCT|38341003|Systemic arterial hypertension
SCT|38344006|Sodium iodomethamate
SCT|38407007|Skin structure of antitragus (body structure)
SCT|38424001|Strontium chloride Sr^87^
SCT|38449002|Curly-coated retriever dog breed
SCT|38543004|lissamine green B stain
SCT|38586004|Laser-generated electromagnetic radiation (physical force)
SCT|38707008|celestine blue B stain
SCT|38713004|Astrocytoma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|38717003|Longitudinal
SCT|38754007|Structure of alveolar process of mandible (body structure)
SCT|38848004|Duodenum
SCT|38864007|Perineum
SCT|38866009|Body part structure (body structure)
SCT|38896004|Structure of deciduous mandibular left first molar tooth (body structure)
SCT|38902009|solochrome dark blue stain
SCT|38934000|Upper eyelid structure (body structure)
SCT|38991005|Superior phrenic artery
SCT|38994002|Structure of mandibular right third molar tooth (body structure)
SCT|39000009|Hemangiosarcoma (morphologic abnormality)
SCT|39021009|Refractive Error
SCT|39057004|Pulmonic Valve
SCT|39200002|Iodinated I^131^ albumin
SCT|39290007|Barium
SCT|39322007|Trochlear nerve structure (body structure)
SCT|39348004|Maltese dog
SCT|39352004|Joint structure (body structure)
SCT|39477002|Feces
SCT|39481002|Upper dental arch structure (body structure)
SCT|39525005|Tumor necrosis factor alpha
SCT|39532001|Norman coach horse breed
SCT|39539005|Abnormal Renal Function
SCT|39607008|Lung structure (body structure)
SCT|39687006|Skin structure of inguinal region (body structure)
SCT|39723000|Sacroiliac joint structure (body structure)
SCT|39743006|Structure of anterior segment of right upper lobe of lung (body structure)
SCT|39777001|Sudan III stain
SCT|39790008|Non-electric heating pad, device (physical object)
SCT|39844006|Structure of mandibular left canine tooth (body structure)
SCT|39855006|Wiltshire horn sheep breed
SCT|39882003|Silky terrier
SCT|39937001|Skin structure (body structure)
SCT|39976000|C2 vertebra
SCT|40005008|Structure of mandibular right second molar tooth (body structure)
SCT|40020002|Structure of middle lobe of lung (body structure)
SCT|40069000|Skin structure of lower eyelid (body structure)
SCT|40076005|erie garnet stain
SCT|40121001|Miniature poodle dog breed
SCT|40146001|Structure of cerebral cortex (body structure)
SCT|40199007|Supine body position
SCT|40242007|Structure of lateral external iliac lymph node (body structure)
SCT|40250003|Mustard operation
SCT|40254007|Structure of digital artery of hand (body structure)
SCT|40265002|Structure of arch of vertebra (body structure)
SCT|40266001|Lobular
SCT|40300007|Structure of internal iliac vein (body structure)
SCT|40342009|Thiamylal sodium (substance)
SCT|40388003|Implant, device
SCT|40400008|Plott hound
SCT|40403005|Catheterization of right heart
SCT|40415009|Proximal
SCT|40547002|Longhaired manx
SCT|40565003|^11^Carbon
SCT|40617009|Artificial Respiration
SCT|40638003|Structure of both eyes (body structure)
SCT|40684008|Structure of inferior gluteal lymph node (body structure)
SCT|40689003|Testis structure (body structure)
SCT|40701008|Echocardiography
SCT|40710000|Iodopyracet
SCT|40718007|fast red B salt stain
SCT|40727008|West Highland white terrier
SCT|40772000|Fibrous Plaque
SCT|40779009|Plate-like atelectasis
SCT|40808006|oil red O stain
SCT|40867004|Thyroid isthmus
SCT|40898002|Welsh Springer spaniel dog breed
SCT|40908007|T1/T2 disc
SCT|40937006|^124^Iodine
SCT|40983000|Upper arm structure (body structure)
SCT|41092008|Cleveland bay horse breed
SCT|41111004|Shaft of Femur
SCT|41145006|Structure of lateral common iliac lymph node (body structure)
SCT|41216001|Prostatic structure (body structure)
SCT|41263004|Papillon dog
SCT|41296002|Iris structure (body structure)
SCT|41309000|Alcoholic liver disease
SCT|41310005|Skin structure of upper eyelid (body structure)
SCT|41313007|Structure of internal intercostal muscle (body structure)
SCT|41320000|Basset hound
SCT|41334000|Angina Class II
SCT|41440006|Radioisotope brain imaging (procedure)
SCT|41538003|Bichons frise dog
SCT|41549009|Angiotensin-converting enzyme inhibitor agent (product)
SCT|41550009|Skin structure of posterior surface of forearm (body structure)
SCT|41561001|Dekalb hybrid pig line 30 (organism)
SCT|41584008|Wire fox terrier dog breed
SCT|41598000|Estrogen (substance)
SCT|41601005|Structure of shaft of rib (body structure)
SCT|41695006|Scalp structure (body structure)
SCT|41699000|Effusion
SCT|41706005|Perendale sheep breed
SCT|41738000|Palomino horse breed
SCT|41750006|brazilin stain
SCT|41754002|Lipizzaner horse breed
SCT|41758004|^169^Ytterbium
SCT|41801008|Coronary artery structure (body structure)
SCT|41842006|Radioisotope study of hematopoietic system
SCT|41879009|Structure of distal portion of right coronary artery (body structure)
SCT|41919003|Secretory (juvenile) carcinoma of the breast
SCT|41967008|Silver
SCT|41976001|Cardiac catheterization
SCT|42018006|Porcine species (organism)
SCT|42024000|Theiler's murine encephalomyelitis virus
SCT|42182000|cystic medical necrosis
SCT|42248000|methyl orange stain
SCT|42250008|Boxer dog
SCT|42252000|German shepherd dog
SCT|42258001|Superior mesenteric artery structure (body structure)
SCT|42320003|Structure of left seminal vesicle (body structure)
SCT|42343007|Congestive heart failure
SCT|42385006|Lactocele (disorder)
SCT|42399005|Renal failure syndrome (disorder)
SCT|42417005|Carbon^14^ triolein
SCT|42425007|Equivocal
SCT|42472007|Structure of medial external iliac lymph node (body structure)
SCT|42575006|Structure of pituitary fossa (body structure)
SCT|42694008|All legs
SCT|42695009|Thalamus
SCT|42700002|Round shape
SCT|42724005|American saddlebred horse breed
SCT|42728008|Indium^113m^ pentetate
SCT|42798000|Area
SCT|42902003|White bull terrier dog breed
SCT|42932006|Structure of forceps minor (body structure)
SCT|42948007|Norwegian landrace pig breed
SCT|42973007|Thoracic Inlet
SCT|43045000|Lacrimal caruncle structure (body structure)
SCT|43067004|Skin structure of scalp (body structure)
SCT|43081002|Skin structure of neck (body structure)
SCT|43106008|pyronine G stain
SCT|43116000|Eczema
SCT|43119007|Structure of posterior communicating artery (body structure)
SCT|43219001|Birman cat
SCT|43239002|^75^Selenium
SCT|43281008|Structure of deciduous mandibular left canine tooth (body structure)
SCT|43299000|miliary aneurysm
SCT|43500007|Boar power pig 454 pig breed
SCT|43526002|Operative Site
SCT|43529009|Chartreux cat
SCT|43538006|Non radiopaque medium
SCT|43549000|solochrome azurine (BS) stain
SCT|43622005|Structure of deciduous maxillary left lateral incisor tooth (body structure)
SCT|43674008|Apical
SCT|43706004|Ascorbic acid
SCT|43799004|Thoracic cavity structure (body structure)
SCT|43863001|Superior left pulmonary vein
SCT|43899006|Structure of popliteal artery (body structure)
SCT|43914001|Phonation
SCT|43982006|Solar degeneration
SCT|44103008|ventricular arrhythmia
SCT|44132006|Abscess
SCT|44230005|Brown Swiss cow breed
SCT|44241007|Stenosis
SCT|44324008|Hemodynamic Measurements
SCT|44488008|bismark brown R stain
SCT|44491008|Fluoroscopy
SCT|44567001|Tracheal structure (body structure)
SCT|44578009|Core needle biopsy of breast
SCT|44588005|Iodine
SCT|44598004|Leiomyoma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|44612009|Structure of sternal angle (body structure)
SCT|44627009|Structure of outflow tract of right ventricle (body structure)
SCT|44696006|Beagle
SCT|44714003|Structure of upper lobe of left lung (body structure)
SCT|44771000|Microcalcifications of the breast
SCT|44777001|Rastelli operation
SCT|44788007|Right pleura structure (body structure)
SCT|44808001|Arrhythmia
SCT|44812007|Inhalation anesthesia system closed no rebreathing primary agent
SCT|44830000|Structure of lateral plantar artery (body structure)
SCT|44835005|Debouillet sheep breed
SCT|44855006|Tonkinese cat
SCT|44909008|Sympathetic trunk structure (body structure)
SCT|44914007|Upper limb lymph node structure (body structure)
SCT|44947003|Structure of erector spinae muscle (body structure)
SCT|44984001|Ulnar artery
SCT|45001002|Bone matrix
SCT|45007003|Low blood pressure (disorder)
SCT|45048000|Neck structure (body structure)
SCT|45106005|Congo red stain
SCT|45206002|Nose
SCT|45211000|Insertion of catheter
SCT|45215009|Tantalum
SCT|45227007|Hypertrophic obstructive cardiomyopathy
SCT|45234009|Structure of deciduous maxillary left first molar tooth (body structure)
SCT|45284002|Maine Anjou cow breed
SCT|45289007|Parotid gland structure (body structure)
SCT|45292006|Vulval structure (body structure)
SCT|45296009|T6 vertebra
SCT|45316007|Radionuclide localization of tumor
SCT|45341000|Trunk of pulmonary artery
SCT|45460008|Intrauterine transfusion
SCT|45475000|Indigo carmine stain (substance)
SCT|45503006|Common ventricle
SCT|45559001|Focal fibrosis
SCT|45561005|Black and tan coonhound dog breed
SCT|45591000|Skin structure of intertragal incisure (body structure)
SCT|45625009|Spaniel
SCT|45631007|Structure of radial artery (body structure)
SCT|45635003|FHC elite pig 1 pig breed
SCT|45653009|Upper lobe of lung
SCT|45690005|Mouflon sheep breed
SCT|45790002|American Albino horse breed
SCT|45793000|Pineal structure (body structure)
SCT|45804006|Autonomous breathing, function (observable entity)
SCT|45849009|Technetium Tc^99m^ sodium glucoheptonate
SCT|45929001|Half-brother
SCT|45981001|Skin structure of anterior surface of upper arm (body structure)
SCT|46027005|Structure of common iliac vein (body structure)
SCT|46030003|Tricuspid valve structure (body structure)
SCT|46053002|Distal
SCT|46055009|submental lymph node
SCT|46136006|Exercise stress ECG test
SCT|46139004|martius yellow stain
SCT|46157003|Structure of appendicular lymph node (body structure)
SCT|46212000|Juvenile fibroadenoma
SCT|46239008|Komondor dog
SCT|46353006|Structure of mucous membrane of lower lip (body structure)
SCT|46385009|Glenoid structure (body structure)
SCT|46392004|Delaine merino sheep breed
SCT|46408008|American pony horse breed
SCT|46602004|Electron
SCT|46662001|Examination of breast
SCT|46713006|Nasal route
SCT|46720004|Lipoma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|46725009|Pembroke Welsh corgi dog breed
SCT|46750007|Structure of hilum of lung (body structure)
SCT|46862004|Buttock structure (body structure)
SCT|46866001|Fracture of lower limb
SCT|47030008|insoluble berlin blue stain
SCT|47055002|Structure of mandibular right canine tooth (body structure)
SCT|47075006|Doberman pinscher
SCT|47079000|Ultrasonography of breast
SCT|47109002|Structure of lymph node of thorax (body structure)
SCT|47192000|Meglumine diatrizoate
SCT|47224004|Skin of posterior surface of lower leg
SCT|47284001|Extra abdominal desmoid
SCT|47429007|Associated with (attribute)
SCT|47432005|Implantation of heart valve prosthesis or synthetic device
SCT|47471008|Popliteal lymph node structure (body structure)
SCT|47486002|fast red ITR stain
SCT|47488001|Intracystic papilloma
SCT|47542005|Petit Basset Griffon Vendéen dog (organism)
SCT|47588004|^203^Lead
SCT|47625008|Intravenous route
SCT|47631006|adventitial degeneration
SCT|47659007|Basenji
SCT|47699005|Soft-coated wheaten terrier
SCT|47728000|Shaft of Radius
SCT|47729008|Potassium chloride K^43^
SCT|47795006|FHC elite pig 4 pig breed
SCT|47842004|Canadian horse breed
SCT|47898004|Verapamil
SCT|47962008|Structure of myocardium of apex of heart (body structure)
SCT|47975008|Structure of root of tongue (body structure)
SCT|47985009|Structure of celiac lymph node (body structure)
SCT|47995002|alcohol soluble nigrosine stain
SCT|48014002|Skin structure of perineum (body structure)
SCT|48193007|prefemoral lymph node
SCT|48338005|Structure of right colic flexure (body structure)
SCT|48341001|^192^Iridium
SCT|48345005|Superior vena cava structure (body structure)
SCT|48367006|Structure of urinary bladder cavity (body structure)
SCT|48387007|Tracheotomy
SCT|48394005|Beltsville pig breed
SCT|48402004|Structure of mandibular left second molar tooth (body structure)
SCT|48434008|atheroma
SCT|48470006|Boar power pig 656 pig breed
SCT|48477009|Lip structure (body structure)
SCT|48524002|Mastiff dog
SCT|48526000|Ultrasound peripheral vascular flow study (procedure)
SCT|48540004|patent blue V sodium salt stain
SCT|48544008|Structure of right lower quadrant of abdomen (body structure)
SCT|48603004|Warfarin
SCT|48694002|Anxiety
SCT|48697009|Clun Forest sheep breed
SCT|48698004|Calcium channel blocker
SCT|48702000|Limousin cow breed
SCT|48724000|Mitral valve regurgitation (disorder)
SCT|48895003|^113m^Indium
SCT|48918001|Structure of facial lymph node (body structure)
SCT|48988008|Prostaglandin PGE1 (substance)
SCT|49076000|Knee joint structure (body structure)
SCT|49082002|Structure of small cardiac vein (body structure)
SCT|49240006|Palouse pig breed
SCT|49330006|Structure of deciduous mandibular left second molar tooth (body structure)
SCT|49370004|Lateral
SCT|49394004|superior mesenteric lymph node
SCT|49400002|Intervertebral disc structure of fourth cervical vertebra (body structure)
SCT|49421002|Welsh terrier
SCT|49430005|Liposarcoma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|49436004|Atrial Fibrillation
SCT|49460000|Soft palate structure (body structure)
SCT|49462008|FHC elite pig 6 pig breed
SCT|49530007|Afferent
SCT|49608001|Irregular
SCT|49668003|L5 vertebra
SCT|49687009|coriphosphine stain
SCT|49727002|Cough
SCT|49755003|Morphologically Abnormal Structure
SCT|49841001|Third ventricle structure (body structure)
SCT|49848007|Structure of myocardium of left ventricle (body structure)
SCT|49852007|Structure of median cubital vein (body structure)
SCT|49872002|Virus
SCT|49992008|Dexamethasone sodium sulfate
SCT|49998007|Sufentanil
SCT|50016007|Structure of costal cartilage (body structure)
SCT|50018008|Left coronary artery structure (body structure)
SCT|50062004|fuchsin basic stain
SCT|50125003|Shetland sheepdog
SCT|50193000|intermediate external iliac lymph node
SCT|50318003|Progesterone product
SCT|50408007|Structure of left pulmonary artery (body structure)
SCT|50441005|Turkish angora cat
SCT|50519007|Structure of right upper quadrant of abdomen (body structure)
SCT|50536004|Umbilical artery
SCT|50672002|Hafnium
SCT|50697003|General anesthesia
SCT|50711007|Viral hepatitis type C (disorder)
SCT|50717006|Cheviot sheep breed
SCT|50755001|Structure of scalenus anterior muscle (body structure)
SCT|50849002|Emergency room admission (procedure)
SCT|50916005|Sclerosing adenosis
SCT|50920009|Myocarditis
SCT|50959000|Tarentaise cow breed
SCT|50960005|Hemorrhage
SCT|51023000|Tennessee walking horse breed
SCT|51098001|Skin structure of cavity of concha (body structure)
SCT|51114001|Endo-arterial
SCT|51159009|Teres minor muscle
SCT|51185008|Thoracic structure (body structure)
SCT|51249003|Structure of inferior left pulmonary vein (body structure)
SCT|51282000|Vertebra
SCT|51283005|Palatine bone structure (body structure)
SCT|51299004|Clavicle
SCT|51345006|Carotid body structure (body structure)
SCT|51398009|Hamartoma
SCT|51420009|Silicon
SCT|51440002|Right and left (qualifier value)
SCT|51549004|Leiomyosarcoma, no subtype (morphologic abnormality)
SCT|51567006|sirius red F3B stain
SCT|51599000|Laryngeal edema
SCT|51668007|mycotic aneurysm
SCT|51678005|Structure of deciduous maxillary left central incisor tooth (body structure)
SCT|51683002|Radial keratotomy (procedure)
SCT|51692004|Devon rex cat breed
SCT|51698000|Structure of dorsal aspect of scapula (body structure)
SCT|51795009|Torsion
SCT|51800004|^222^Radon
SCT|51845000|Anatomical position (finding)
SCT|51852003|Embryonic vascular structure (body structure)
SCT|51937006|Jersey cow breed
SCT|51943008|Structure of deciduous maxillary left second molar tooth (body structure)
SCT|52017007|Antiemetic
SCT|52019005|External rotation, function (observable entity)
SCT|52034004|Skin structure of toe (body structure)
SCT|52082005|Structure of ligament (body structure)
SCT|52101004|Present
SCT|52105008|Vizsla superbreed dog breed
SCT|52124006|Central venous catheter, device (physical object)
SCT|52253003|Newfoundland dog
SCT|52359001|Structure of radial vein (body structure)
SCT|52374004|Ethmoid bone structure (body structure)
SCT|52408003|Iodinated I^131^ gamma globulin
SCT|52432005|Photography of gross organ
SCT|52433000|Structure of proximal portion of circumflex branch of left coronary artery (body structure)
SCT|52509009|Structure of body of sternum (body structure)
SCT|52554005|superior medial inguinal lymph node
SCT|52612000|Lumbar region back structure (body structure)
SCT|52687003|Shaft of Tibia
SCT|52731004|Abdominal cavity structure (body structure)
SCT|52745005|^51^Chromium
SCT|52836003|Paraformaldehyde
SCT|52856002|cylindroid aneurysm
SCT|52876008|Skin structure of dorsal area of wrist (body structure)
SCT|52943005|Structure of posterior horn of lateral ventricle (body structure)
SCT|52946002|Affenpinscher
SCT|52952001|Irish wolfhound
SCT|52953006|Skin structure of medial border of sole of foot (body structure)
SCT|52988006|Lesion
SCT|53031002|Dexter cow breed
SCT|53036007|Wing structure (body structure)
SCT|53074004|Structure of hilar lymph node (body structure)
SCT|53085002|Right ventricular structure (body structure)
SCT|53118009|Structure of inferior horn of lateral ventricle (body structure)
SCT|53120007|Upper limb structure (body structure)
SCT|53151000|fatty streaks
SCT|53228008|Alaskan malamute
SCT|53238003|Optic tract structure (body structure)
SCT|53315004|^68^Germanium
SCT|53342003|Internal nose structure (body structure)
SCT|53350007|Prosthesis, device (physical object)
SCT|53360003|Oxford Down sheep breed
SCT|53430007|Pain of breast (finding)
SCT|53431006|Boar power pig 59 pig breed
SCT|53438000|Radiation therapy procedure or service (procedure)
SCT|53505006|Anus
SCT|53511009|tropaeolin OO stain
SCT|53520000|Autonomic nerve structure (body structure)
SCT|53549008|Structure of ophthalmic artery (body structure)
SCT|53567001|Suffolk horse breed
SCT|53585008|Radioisotope study of gastrointestinal system
SCT|53603007|Entire pulmonary vein (great vessel) (body structure)
SCT|53617003|Monitoring of respiration (regime/therapy)
SCT|53620006|Temporomandibular joint structure (body structure)
SCT|53654007|Fibrosarcoma
SCT|53655008|Structure of posterior descending branch of right coronary artery (body structure)
SCT|53700003|^67^Copper
SCT|53727004|Left pleura structure (body structure)
SCT|53733008|T2 vertebra
SCT|53741008|Coronary Artery Disease
SCT|53840002|Structure of calf of leg (body structure)
SCT|53843000|Structure of rectouterine pouch (body structure)
SCT|53922000|Japanese chin dog
SCT|53951001|Technetium Tc^99m^ oxidronate
SCT|53958007|Harvesting of tissue
SCT|53967007|Structure of external intercostal muscle (body structure)
SCT|54002007|saccular aneurysm
SCT|54019009|Submandibular salivary apparatus (body structure)
SCT|54066008|Pharynx
SCT|54098002|Arabian horse breed
SCT|54102005|Grade 1: well differentiated
SCT|54165005|Structure of cisterna magna (body structure)
SCT|54221006|orange G stain
SCT|54232006|Welsh pig breed
SCT|54247002|Ascending aorta structure (body structure)
SCT|54268001|Pelvic lymph node structure (body structure)
SCT|54300008|Vaginal approach (qualifier value)
SCT|54409005|Structure of carotid siphon (body structure)
SCT|54432009|alizarin blue S stain
SCT|54440003|Skin structure of upper trunk (body structure)
SCT|54446009|Lysophosphatidylcholine
SCT|54447000|Haflinger horse breed
SCT|54468004|Skin structure of nipple (body structure)
SCT|54493002|Intramural hematoma
SCT|54550000|EEG
SCT|54640009|Aortography
SCT|54699009|American miniature horse breed
SCT|54735007|Sacrum
SCT|54791001|metanil yellow stain
SCT|54858000|Scottish deerhound
SCT|54993008|Cardiac Index
SCT|55011004|Steady
SCT|55024004|Optic canal structure (body structure)
SCT|55058007|Griffon dog
SCT|55060009|Frontal sinus structure (body structure)
SCT|55117002|^137^Cesium
SCT|55167009|Appaloosa horse breed
SCT|55199003|hypoplasia
SCT|55233005|Structure of inferior longitudinal fasciculus (body structure)
SCT|55494003|Technetium Tc^99m^ albumin microspheres (substance)
SCT|55499008|Structure of lesser trochanter of femur (body structure)
SCT|55530007|La Mancha goat breed
SCT|55584005|Embolus
SCT|55603005|Fat
SCT|55607006|Problem
SCT|55673009|Iothalamate sodium I^125^
SCT|55678000|Structure of spinous process of vertebra (body structure)
SCT|55745002|Propranolol
SCT|55814006|Iodinated I^131^ aggregated albumin
SCT|55831004|xylene cyanol FF stain
SCT|55855009|Pericardial disease
SCT|55864004|kneeling
SCT|55921005|Multiple myeloma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|55940004|pharyngeal tonsil
SCT|55959002|Blue tick coonhound dog breed
SCT|56021002|Seroma
SCT|56052001|Facial nerve structure (body structure)
SCT|56084008|Boar power pig 292 pig breed
SCT|56086005|Paso Fino horse breed
SCT|56193007|Oculomotor nerve structure (body structure)
SCT|56208002|Ulcer
SCT|56243001|Wirehaired miniature dachshund dog breed
SCT|56265001|heart disease
SCT|56329008|Pituitary structure (body structure)
SCT|56353002|Staple, device (physical object)
SCT|56400007|Structure of renal vein (body structure)
SCT|56401006|T5 vertebra
SCT|56459004|Foot structure (body structure)
SCT|56468002|Venous hemangioma (morphologic abnormality)
SCT|56609000|^111^Indium
SCT|56757003|Scraping
SCT|56786000|Pulmonic valve stenosis
SCT|56789007|Structure of ostium of right coronary artery (body structure)
SCT|56849005|Structure of popliteal vein (body structure)
SCT|56851009|Maximum
SCT|56873002|Sternum
SCT|56917006|Cornish rex cat breed
SCT|56953008|Osmolality (observable entity)
SCT|56984005|Drever dog
SCT|57034009|Aortic arch structure (body structure)
SCT|57054005|Acute myocardial infarction
SCT|57120006|Treeing walker coonhound dog breed
SCT|57126000|Glue
SCT|57134006|Instrument, device (physical object)
SCT|57141000|Apocrine adenocarcinoma
SCT|57177007|Family history with explicit context (situation)
SCT|57183005|Edge
SCT|57190000|Myopia
SCT|57195005|Basal
SCT|57238002|Selective embolization of artery
SCT|57257006|Transurethral approach (qualifier value)
SCT|57349006|Long and short coat chihuahua dog breed
SCT|57383004|Structure of right branch of atrioventricular bundle (body structure)
SCT|57396003|Structure of circumflex branch of left coronary artery (body structure)
SCT|57429001|Longhaired miniature dachshund dog breed
SCT|57485005|Oxygen Therapy
SCT|57597008|Adenosis
SCT|57613003|Kleen leen white pig breed
SCT|57651003|Structure of iliocostalis muscle (body structure)
SCT|57671007|Vas deferens structure (body structure)
SCT|57726007|Skin structure of crus of helix (body structure)
SCT|57753006|brilliant yellow stain
SCT|57754000|varicose aneurysm
SCT|57823005|Structure of left posterior lateral branch of circumflex branch of left coronary artery (body structure)
SCT|57826002|Structure of maxillary right first premolar tooth (body structure)
SCT|57849000|Gordon setter dog breed
SCT|57850000|Truncus coeliacus
SCT|57947002|Giant schnauzer dog breed
SCT|58095006|Interatrial Septum Structure
SCT|58100008|Intra-arterial route
SCT|58108001|Golden retriever dog breed
SCT|58116005|Otter hound
SCT|58130000|Structure of jugular lymph node (body structure)
SCT|58190003|Vascular flow, function (observable entity)
SCT|58264006|Pinto horse breed
SCT|58281002|Gadolinium
SCT|58311005|Dutch landrace pig breed
SCT|58322009|expiration
SCT|58341007|Rough and smooth dog breed
SCT|58541008|^24^Sodium
SCT|58602004|Flank structure (body structure)
SCT|58631000|eriochrome blue black SE stain
SCT|58646007|Structure of deciduous mandibular right first molar tooth (body structure)
SCT|58718002|Rheumatic Fever
SCT|58742003|Structure of sesamoid bone of foot (body structure)
SCT|58755002|water soluble anthracene brown stain
SCT|58820006|Intervertebral disc structure of third cervical vertebra (body structure)
SCT|58888001|Parti-color cocker spaniel dog breed
SCT|59011009|Structure of basilar artery (body structure)
SCT|59057006|Antihemophilic factor preparation
SCT|59066005|Mastoid structure (body structure)
SCT|59082006|Urokinase preparation
SCT|59094002|Melanin
SCT|59112000|Skin structure of anus (body structure)
SCT|59118001|Right bundle branch block
SCT|59135002|Encapsulated
SCT|59210004|Navajo sheep breed
SCT|59214008|Reduction mammoplasty
SCT|59218006|temporary transcutaneous pacing
SCT|59282003|Pulmonary embolism
SCT|59351004|Citrate
SCT|59438005|Structure of anterior descending branch of left coronary artery (body structure)
SCT|59441001|Structure of lymph node (body structure)
SCT|59492009|Longhaired standard dachshund dog breed
SCT|59503006|submandibular lymph node
SCT|59528003|Saluki dog
SCT|59643008|French bulldog
SCT|59652004|Atrium
SCT|59667000|FHC elite pig 2 pig breed
SCT|59749000|Structure of lacrimal artery (body structure)
SCT|59752008|Dorsal funiculus structure (body structure)
SCT|59801003|Rhodium
SCT|59820001|Endo-vascular
SCT|59844004|^42^Potassium
SCT|59972007|Atrial systole, function (observable entity)
SCT|59975009|English foxhound
SCT|60001007|not pregnant
SCT|60005003|Pectoralis major muscle structure (body structure)
SCT|60028002|Uterine Vein
SCT|60046008|Pleural effusion
SCT|60057003|^201^Thallium
SCT|60074003|Abduction, function (observable entity)
SCT|60105000|tapetum of corpus callosum
SCT|60113004|Eyelid Disease
SCT|60132005|Generalized
SCT|60176003|Structure of anterior cerebral artery (body structure)
SCT|60184004|Sigmoid colon structure (body structure)
SCT|60213007|Intramedullary route
SCT|60227002|subaortic common iliac lymph node
SCT|60234000|Aortic valve regurgitation (disorder)
SCT|60252000|Pug dog
SCT|60287000|Photomicrography
SCT|60441008|trypan blue stain
SCT|60459006|Iron Fe^59^ labeled dextran
SCT|60496002|Skin structure of foot (body structure)
SCT|60517007|Cardigan Welsh corgi dog breed
SCT|60533005|Astringent drug
SCT|60573004|Aortic valve stenosis (disorder)
SCT|60583000|Postaxial
SCT|60614009|Natural brother
SCT|60621009|Body mass index (observable entity)
SCT|60732002|Atrial septal defect with endocardial cushion defect, partial type (disorder)
SCT|60734001|Great saphenous vein structure (body structure)
SCT|60739006|waxoline blue stain
SCT|60797005|Cardiac wall motion, function (observable entity)
SCT|60819002|Cheek structure (body structure)
SCT|60835009|Structure of postductal region of aortic arch (body structure)
SCT|60911003|Temporal bone structure (body structure)
SCT|60920007|fuchsin acid stain
SCT|60944009|Skin structure of external genitalia (body structure)
SCT|60958006|Maryland pig breed
SCT|60965003|Structure of epigastric lymph node (body structure)
SCT|60996007|Structure of deep lymph node (body structure)
SCT|61005006|Peripheral nerve myelin sheath
SCT|61026006|Grade 3: poorly differentiated
SCT|61036003|Boar power pig 545 pig breed
SCT|61068006|thioflavine T stain
SCT|61083001|Minnesota pig breed
SCT|61088005|Plastic
SCT|61242005|Lateral canthus structure (body structure)
SCT|61248009|Skin structure of anterior surface of thigh (body structure)
SCT|61286000|Pudelpointer
SCT|61320006|Tahltan bear dog
SCT|61352006|Structure of achilles tendon (body structure)
SCT|61397002|Subcapsular
SCT|61405001|Scottish terrier
SCT|61420007|Tube feeding of patient (regime/therapy)
SCT|61490001|Angina Class I
SCT|61492009|Structure of hepatic lymph node (body structure)
SCT|61593002|Ultrasonic guidance procedure
SCT|61671002|Structure of internal acoustic meatus of temporal bone (body structure)
SCT|61685007|Lower limb structure (body structure)
SCT|61695000|Tunica media vasorum (body structure)
SCT|61716009|^81m^Krypton
SCT|61719002|Skin of vertex of scalp
SCT|61746007|Taking patient vital signs (procedure)
SCT|61753003|Colourpoint shorthaired cat
SCT|61773008|Lidocaine hydrochloride
SCT|61853006|Vertebral canal
SCT|61868007|Structure of deciduous mandibular right second molar tooth (body structure)
SCT|61897005|Structure of maxillary left first premolar tooth (body structure)
SCT|61946003|Estrogenic preparation (product)
SCT|61959006|Truncus arteriosus communis
SCT|61962009|Midbrain structure (body structure)
SCT|61968008|Syringe, device (physical object)
SCT|61973002|Dekalb hybrid pig line 61 (organism)
SCT|62026008|Left posterior fascicular block
SCT|62064005|Mesothelioma, malignant (morphologic abnormality)
SCT|62067003|Hypoplastic left heart syndrome
SCT|62137007|Labrador retriever dog breed
SCT|62153005|Blonde d'Aquitaine cow breed
SCT|62189002|ulcerated atheromatous plaque
SCT|62228004|English Springer spaniel dog breed
SCT|62296006|Natural grandfather (person)
SCT|62372003|Segmental
SCT|62413002|Radius
SCT|62442005|Chloriodized oil
SCT|62482003|Low
SCT|62487009|T7 vertebra
SCT|62517004|Sodium chromate Cr^51^
SCT|62551000|L3/L4 disc
SCT|62555009|Structure of atlantoaxial joint (body structure)
SCT|62683002|Mediastinal lymph node structure (body structure)
SCT|62736007|Lower eyelid structure (body structure)
SCT|62790004|Norfolk terrier
SCT|62818001|Adenohypophysis structure (body structure)
SCT|62824007|Transverse
SCT|62834003|Upper gastrointestinal tract structure (body structure)
SCT|62869001|Structure of central vein of the retina (body structure)
SCT|62872008|Structure of anterior commissure (body structure)
SCT|63029009|Skin structure of gluteal fold (body structure)
SCT|63130001|Surgical scar
SCT|63161005|Principal (qualifier value)
SCT|63264007|Carcinosarcoma
SCT|63269002|American coonhound dog breed
SCT|63289001|Surgical metal nail, device (physical object)
SCT|63360001|^89^Zirconium
SCT|63390008|Portuguese water dog
SCT|63467002|Left bundle branch block
SCT|63476009|Prostate specific antigen measurement (procedure)
SCT|63507001|Structure of external iliac vein (body structure)
SCT|63562005|Cervical collar, device (physical object)
SCT|63634009|Glioblastoma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|63697000|Cardiopulmonary bypass operation (procedure)
SCT|63754004|Yttrium
SCT|63762007|Both breasts
SCT|63929007|alkali blue 6B stain
SCT|63972001|Ocicat
SCT|64033007|Kidney structure (body structure)
SCT|64038003|intercostal lymph node
SCT|64112001|fast blue RR salt stain
SCT|64131007|Inferior vena cava structure (body structure)
SCT|64158000|Angora goat breed
SCT|64234005|Patella
SCT|64318009|Diagnostic radiography, stereotactic localization
SCT|64468002|Structure of bronchial artery (body structure)
SCT|64488003|Iodinated I^125^ human serum albumin
SCT|64520006|Protamine sulfate
SCT|64556009|Structure of intermediate common iliac lymph node (body structure)
SCT|64572001|Disease
SCT|64591001|Karakul sheep breed
SCT|64605006|Distal Tibia
SCT|64634000|Corneal Opacity
SCT|64658001|Subcostal muscle
SCT|64688005|Coccyx
SCT|64715009|Hypertensive heart disease
SCT|64730000|normal sinus rhythm
SCT|64739004|Seminal vesicle structure (body structure)
SCT|64779008|Blood Coagulation Disorders
SCT|64864005|T1 vertebra
SCT|64957009|Uncertain risk
SCT|64991008|soluble berlin blue stain
SCT|65054007|^62^Zinc
SCT|65123005|Choline
SCT|65124004|Swelling
SCT|65187008|Black faced Highland sheep breed
SCT|65197004|Structure of anulus fibrosus of mitral orifice (body structure)
SCT|65216001|Cerebrospinal Fluid
SCT|65240009|Obstetrical version (procedure)
SCT|65266007|Structure of deep inguinal lymph node (body structure)
SCT|65344003|Marchigiana cow breed
SCT|65345002|Epoxy resin
SCT|65349008|Structure of external iliac lymph node (body structure)
SCT|65355003|Right common carotid artery structure (body structure)
SCT|65388005|Ultrasonic guidance for amniocentesis
SCT|65431007|Structure of corneal endothelium (body structure)
SCT|65445001|ethyl violet stain
SCT|65492002|Lincoln sheep breed
SCT|65577000|X-Ray shield, device (physical object)
SCT|65580004|alizarin red S stain
SCT|65624003|Structure of deciduous maxillary right lateral incisor tooth (body structure)
SCT|65656005|Natural mother
SCT|65659003|Atherectomy by rotary cutter
SCT|65690001|Structure of paratracheal lymph node (body structure)
SCT|65692009|Spindle cell carcinoma
SCT|65694005|Siamese cat
SCT|65709003|Disseminated
SCT|65730007|ponceau 3R stain
SCT|65801008|Excision
SCT|65818007|Stent, device
SCT|65877006|Fibroadenoma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|66019005|Limb structure (body structure)
SCT|66071002|Viral hepatitis type B (disorder)
SCT|66130006|Left to right cardiovascular shunt
SCT|66168008|Hanoverian horse breed
SCT|66288003|Skin structure of infraclavicular region (body structure)
SCT|66303006|Structure of maxillary left second molar tooth (body structure)
SCT|66314009|Longhorn cow breed
SCT|66377006|Radionuclide localization of tumor, limited area
SCT|66459002|Unilateral
SCT|66495005|Cavalier King Charles spaniel
SCT|66559000|Structure of common hepatic artery (body structure)
SCT|66562002|Cigarette smoking tobacco
SCT|66643007|Skin structure of back (body structure)
SCT|66657009|Paroxysmal ventricular tachycardia (disorder)
SCT|66712005|Bouvier des Flandres
SCT|66720007|Lateral ventricle structure (body structure)
SCT|66739002|Trans-abdominal
SCT|66754008|Appendix structure (body structure)
SCT|66787007|Cranial
SCT|66794005|L1 vertebra
SCT|66857006|Hemoptysis
SCT|66859009|Dipyridamole
SCT|66911005|Galloway cow breed
SCT|66925006|Copper
SCT|66934001|Skin structure of lower lip (body structure)
SCT|67046006|Structure of fovea centralis (body structure)
SCT|67088002|English toy spaniel
SCT|67122001|Acid fast stain method
SCT|67170007|Lumen of artery
SCT|67338003|Transseptal catheterization
SCT|67362008|Aortic aneurysm
SCT|67414001|Cotswold sheep breed
SCT|67440007|Alpha-adrenergic blocking agent
SCT|67448000|German Fleck-Vieh cow breed
SCT|67453005|Talus
SCT|67459009|L2/L3 disc
SCT|67507000|Antiarrhythmic drug
SCT|67515002|Corriedale sheep breed
SCT|67617000|Intraductal hyperplasia (morphologic abnormality)
SCT|67629009|Catheterization of left heart
SCT|67684001|Pekingese dog
SCT|67690002|Sodium iodide I^123^
SCT|67701001|Inferior cerebellar peduncle structure (body structure)
SCT|67720004|FHC elite pig 5 pig breed
SCT|67763001|Hypotensive episode
SCT|67834006|Structure of deciduous mandibular right central incisor tooth (body structure)
SCT|67889009|Irrigation
SCT|67937003|Structure of axillary artery (body structure)
SCT|67941004|superior tracheobronchial lymph node
SCT|67956008|neutral red stain
SCT|67966000|Rectal tube
SCT|67977006|Clumber spaniel dog breed
SCT|68053000|Structure of anterior tibial artery (body structure)
SCT|68085002|Structure of maxillary right third molar tooth (body structure)
SCT|68086001|Persian cat
SCT|68171009|Axillary lymph node structure (body structure)
SCT|68183006|Screw
SCT|68235000|Nasal Congestion
SCT|68237008|Partial anomalous pulmonary venous connection
SCT|68263003|janus green B stain
SCT|68276009|Bottle, device (physical object)
SCT|68300000|Structure of right auricular appendage (body structure)
SCT|68339009|superficial intraparotid lymph node
SCT|68367000|Thigh structure (body structure)
SCT|68453008|Carcinoma, no subtype (morphologic abnormality)
SCT|68457009|Percutaneous transluminal balloon angioplasty
SCT|68459007|crystal ponceau stain
SCT|68493006|Gutter
SCT|68496003|Polyp of colon
SCT|68505006|Structure of left lower quadrant of abdomen (body structure)
SCT|68512002|Boar power pig 141 pig breed
SCT|68523003|Cerebral white matter structure (body structure)
SCT|68552000|Caprine species (organism)
SCT|68580003|^59^Iron
SCT|68598004|Skin structure of ala nasi (body structure)
SCT|68599007|Subpleural
SCT|68630002|^125^Iodine
SCT|68698007|Skin structure of forehead (body structure)
SCT|68703001|Choroidal structure (body structure)
SCT|68705008|Structure of axillary vein (body structure)
SCT|68787002|Structure of proximal portion of anterior descending branch of left coronary artery (body structure)
SCT|68796002|Radioisotope study of musculoskeletal system
SCT|68878000|Structure of lymph node of epiploic foramen (body structure)
SCT|68881005|superior rectal lymph node
SCT|68894007|Placing restraint
SCT|68915008|Structure of lateral cervical lymph node (body structure)
SCT|68967007|Iodocholesterol I^131^
SCT|68978004|Hyperventilation
SCT|69067004|Shetland pony horse breed
SCT|69076006|Strontium chloride Sr^85^
SCT|69089000|^52^Iron
SCT|69105007|Carotid artery structure (body structure)
SCT|69133007|Sudan IV stain
SCT|69158002|Intra-atrial pacing (procedure)
SCT|69245005|Intra-arterial infusion of thrombolytic agent
SCT|69249004|Weimaraner
SCT|69255009|Structure of hypogastric lymph node (body structure)
SCT|69327007|Structure of internal thoracic artery (body structure)
SCT|69408002|Gorlin syndrome
SCT|69421009|Structure of right branch of hepatic artery (body structure)
SCT|69461005|Chester white pig breed
SCT|69474004|Samoyed dog
SCT|69529009|Border terrier
SCT|69536005|Head structure (body structure)
SCT|69592005|Standard schnauzer dog breed
SCT|69602006|Kleen leen pig breed
SCT|69691007|Structure of pectoral axillary lymph node (body structure)
SCT|69695003|Stomach structure (body structure)
SCT|69748006|Thyroid structure (body structure)
SCT|69783005|Meglumine iodipamide
SCT|69805005|Insulin pump, device (physical object)
SCT|69833005|Structure of right femoral artery (body structure)
SCT|69839009|Iodinated I^125^ povidone
SCT|69855002|American shorthair cat
SCT|69862006|Smooth standard dachshund dog breed
SCT|69930009|Pancreatic duct structure (body structure)
SCT|69954004|Thrombophlebitis of breast (Mondor's disease)
SCT|69986009|Canine species (organism)
SCT|70007007|Substantia nigra structure (body structure)
SCT|70074004|Right main bronchus structure (body structure)
SCT|70105001|Structure of optic radiation (body structure)
SCT|70106000|Lipid
SCT|70142008|Atrial Septal defect
SCT|70150004|Bile
SCT|70154008|Iodinated I^125^ sodium iodine
SCT|70215001|Structure of genu of corpus callosum (body structure)
SCT|70232002|Frequent
SCT|70238003|Structure of inflow tract of left ventricle (body structure)
SCT|70253006|Structure of left main branch of portal vein (body structure)
SCT|70258002|Ankle joint structure (body structure)
SCT|70382005|Structure of posterior cerebral artery (body structure)
SCT|70431006|Alpine goat breed
SCT|70457009|Icelandic horse breed
SCT|70520000|ponceau xylidine stain
SCT|70544003|^199^Gold
SCT|70559009|Skin structure of anterior surface of forearm (body structure)
SCT|70594002|Amelanotic melanoma
SCT|70653001|British shorthaired cat
SCT|70762009|Skin structure of head (body structure)
SCT|70791007|Structure of artery of lower extremity (body structure)
SCT|70822001|Cardiac ejection fraction, function (observable entity)
SCT|70847004|Structure of amnion (body structure)
SCT|70887009|Skin structure of palmar area of hand (body structure)
SCT|70925003|Maxilla
SCT|70984001|serpentine aneurysm
SCT|70995007|Pulmonary hypertension
SCT|71128006|Molybdenum
SCT|71133005|Structure of caudate lobe of liver (body structure)
SCT|71173004|compression
SCT|71175006|Bullmastiff
SCT|71232009|Phyllodes tumor, borderline (morphologic abnormality)
SCT|71252005|Cervix uteri structure (body structure)
SCT|71271007|Structure of coronary sinus ostium (body structure)
SCT|71341001|Femur
SCT|71384000|Warmer device
SCT|71388002|Procedure (procedure)
SCT|71400007|Mesothelium structure (body structure)
SCT|71425003|^61^Copper
SCT|71553001|Prostatic urethra structure (body structure)
SCT|71585003|Structure of external jugular vein (body structure)
SCT|71616004|Skeletal and/or smooth muscle structure (body structure)
SCT|71633006|^22^Sodium
SCT|71636003|Fibrinogen I^123^
SCT|71647005|^14^Carbon
SCT|71651007|Mammography
SCT|71758008|Structure of peroneal vein (body structure)
SCT|71759000|Nitroglycerin
SCT|71836000|nasopharynx
SCT|71854001|Colon structure (body structure)
SCT|71908006|Ventricular fibrillation
SCT|71923001|Italian landrace pig breed
SCT|71957009|phloxin B stain
SCT|71966008|Subcutaneous tissue structure (body structure)
SCT|72001000|Bone structure of lower limb (body structure)
SCT|72005009|Skin structure of areola (body structure)
SCT|72015003|Iodinated I^125^ albumin
SCT|72021004|Superior thyroid artery
SCT|72092001|arteriosclerotic vascular disease
SCT|72107004|Structure of azygous vein (body structure)
SCT|72159005|Cyanocobalamin Co^60^
SCT|72164009|Inositol
SCT|72166006|fibroelastosis
SCT|72184008|Structure of neck of rib (body structure)
SCT|72329005|Finnish landrace sheep breed
SCT|72371006|fast violet B salt stain
SCT|72394007|American tunis horse breed
SCT|72410000|Mediastinum
SCT|72454006|^99m^Technetium
SCT|72481006|Structure of middle lobe of right lung (body structure)
SCT|72495009|Mucinous adenocarcinoma (Colloid carcinoma)
SCT|72506001|Implantable defibrillator, device (physical object)
SCT|72542009|Structure of myocardium of diaphragmatic region (body structure)
SCT|72572003|diamond black stain
SCT|72573008|Infraspinatus muscle structure (body structure)
SCT|72592005|Structure of left colic flexure (body structure)
SCT|72607000|Intrathecal route
SCT|72641008|Sedation
SCT|72648002|Suffolk sheep breed
SCT|72674008|Segment of lung
SCT|72692000|T5/T6 disc
SCT|72696002|Knee region structure (body structure)
SCT|72717003|Magnesium
SCT|72876007|Structure of maxillary left canine tooth (body structure)
SCT|72939005|Skin structure of posterior surface of upper arm (body structure)
SCT|73002000|Measurement of systemic arterial pressure (regime/therapy)
SCT|73005003|FHC elite pig 8 pig breed
SCT|73049001|Scottish fold cat
SCT|73050001|Structure of myocardium of anterolateral region (body structure)
SCT|73056007|Right breast structure (body structure)
SCT|73058008|Skin of structure of labium pudendum (body structure)
SCT|73065000|Gallium^67^ citrate
SCT|73071006|T4 vertebra
SCT|73117003|Sphenoid bone structure (body structure)
SCT|73166001|Structure of aortic bifurcation (body structure)
SCT|73191001|American merino sheep breed
SCT|73212002|Iodipamide
SCT|73219006|Angiolipoma
SCT|73251007|auramine G stain
SCT|73271003|Domestic leopard cat
SCT|73318001|Pointer
SCT|73319009|Coonhound
SCT|73400003|Transverse process or vertebra
SCT|73544002|Operation on heart valve
SCT|73580002|Structure of middle cardiac vein (body structure)
SCT|73634005|Common iliac artery structure (body structure)
SCT|73648005|Wessex saddleback pig breed
SCT|73678001|Natural sister
SCT|73685002|Thallous chloride Tl^201^
SCT|73774007|Subacute bacterial endocarditis
SCT|73829009|Right atrium
SCT|73892005|carmine stain
SCT|73897004|Skin structure of face (body structure)
SCT|73930003|Structure of levator costae muscle (body structure)
SCT|73931004|Structure of right main branch of portal vein (body structure)
SCT|73937000|Structure of deciduous maxillary left canine tooth (body structure)
SCT|73949004|Atropine
SCT|73958006|Skin structure of medial surface of thigh (body structure)
SCT|73959003|Intervertebral disc structure of fifth cervical vertebra (body structure)
SCT|74021003|Bifascicular Block
SCT|74031005|Left bundle branch structure (body structure)
SCT|74135004|Meniscus structure of joint (body structure)
SCT|74156002|Structure of medial plantar artery (body structure)
SCT|74160004|Skin structure of chest (body structure)
SCT|74173000|Rhodesian ridgeback dog
SCT|74203007|Structure of prelaryngeal lymph node (body structure)
SCT|74262004|Oral cavity structure (body structure)
SCT|74280008|Glycogen-rich carcinoma
SCT|74308000|Structure of right seminal vesicle (body structure)
SCT|74344005|Structure of mandibular left third molar tooth (body structure)
SCT|74364000|Small cell carcinoma
SCT|74386004|Nasal bone structure (body structure)
SCT|74401007|T6/T7 disc
SCT|74517004|Montana pig breed
SCT|74536009|Belgian groenendael dog
SCT|74551000|Circumference
SCT|74554008|Iodophthalein
SCT|74568001|Red wattle pig breed
SCT|74615001|Tachycardia-bradycardia
SCT|74626007|Drug diluent
SCT|74670003|Wrist joint structure (body structure)
SCT|74745008|Rock alpine goat breed
SCT|74872008|Frontal bone structure (body structure)
SCT|74899005|Boar power pig breed
SCT|74921000|Dekalb hybrid pig line (organism)
SCT|74937006|complicated atheromatous plaque
SCT|74947009|Gaseous substance (substance)
SCT|74968005|Structure of cavum septi pellucidi (body structure)
SCT|74970001|Boar power pig 161 pig breed
SCT|75040000|deep intraparotid lymph node
SCT|75042008|Arachnoid structure (body structure)
SCT|75053002|Acute febrile mucocutaneous lymph node syndrome
SCT|75093004|Skin structure of abdomen (body structure)
SCT|75095006|Intervertebral disc structure of sixth cervical vertebra (body structure)
SCT|75118006|Feeding patient (regime/therapy)
SCT|75129005|Distal Radius
SCT|75245000|Left main bronchus structure (body structure)
SCT|75294000|Descending
SCT|75319007|Structure of clavicular notch of sternum (body structure)
SCT|75367002|Blood Pressure
SCT|75397005|Structure of preductal region of aortic arch (body structure)
SCT|75399008|citric acid
SCT|75494002|Irish terrier
SCT|75531005|Structure of artery of upper extremity (body structure)
SCT|75540009|High
SCT|75573002|Tonsillar structure (palatine) (body structure)
SCT|75696008|^45^Titanium
SCT|75709004|Pic pig breed
SCT|75753009|Blood clot
SCT|75772009|Navicular of hindfoot
SCT|75777003|Cytokine
SCT|75782005|Intervertebral disc structure of fifth lumbar vertebra (body structure)
SCT|75902001|Structure of atrioventricular branch of circumflex branch of left coronary artery (body structure)
SCT|75911001|Bearded collie dog breed
SCT|75956008|hematein stain
SCT|75958009|Bounded by
SCT|75959001|Tamoxifen
SCT|75976002|Mild risk of (contextual qualifier) (qualifier value)
SCT|76001002|pyronine B stain
SCT|76015000|Hepatic artery
SCT|76025005|Correction of ventricular septal defect
SCT|76048000|azocarmine G (GX) stain
SCT|76072005|Skin structure of supraclavicular region of neck (body structure)
SCT|76117006|Structure of central retinal artery (body structure)
SCT|76155001|Iopanoic acid
SCT|76171001|Air-trapping
SCT|76197007|Hyperplasia, usual
SCT|76206002|T12/L1 disc
SCT|76261009|Skin structure of axilla (body structure)
SCT|76267008|Pulmonic valve disease
SCT|76281005|Hepatic Congestion
SCT|76290003|superior gluteal lymph node
SCT|76302002|Spanish mustang horse breed
SCT|76351004|Whippet dog
SCT|76364003|Boar power pig 27 pig breed
SCT|76365002|Upper outer quadrant of breast
SCT|76388001|ST elevation
SCT|76439002|fat red 7B stain
SCT|76467006|Quarter horse breed
SCT|76497003|Gelbveih cow breed
SCT|76505004|Thumb structure (body structure)
SCT|76554006|Belgian laeken dog
SCT|76604009|Nellore cow breed
SCT|76605005|biebrich scarlet stain
SCT|76611008|Atherectomy by laser
SCT|76633005|fast red TR salt stain
SCT|76649007|Sebaceous cyst of skin of breast
SCT|76659008|Structure of pancreaticoduodenal lymph node (body structure)
SCT|76704003|superior lateral inguinal lymph node
SCT|76710003|Structure of external limiting membrane of retina (body structure)
SCT|76723005|Skin structure of prepuce of clitoris (body structure)
SCT|76724004|Harrier dog
SCT|76752008|Breast structure (body structure)
SCT|76784001|Vaginal structure (body structure)
SCT|76838003|supraclavicular lymph node
SCT|76848001|Pericardium
SCT|76862008|Structure of ostium of left coronary artery (body structure)
SCT|76878005|Structure of lymph node of greater curvature of stomach (body structure)
SCT|76909002|Ewing's sarcoma
SCT|76925007|alkali blue 5B (4B) stain
SCT|76927004|Radioisotope study of genitourinary system
SCT|76994004|Norwegian elkhound
SCT|77004003|^18^Fluorine
SCT|77012006|Amniotic fluid (substance)
SCT|77073008|nile blue stain
SCT|77130001|Structure of mandibular left lateral incisor tooth (body structure)
SCT|77176002|Smoker (finding)
SCT|77213006|Afghan hound
SCT|77236002|Large white pig breed
SCT|77296004|Infarction of breast
SCT|77313009|Technetium Tc^99m^ exametazime
SCT|77343006|Angiography
SCT|77386006|Patient currently pregnant
SCT|77444004|Pin
SCT|77477000|Computerized axial tomography (procedure)
SCT|77568009|Back structure, excluding neck (body structure)
SCT|77583004|Structure of anulus fibrosus of aorta (body structure)
SCT|77621008|Supraclavicular region of neck
SCT|77671006|Antidiuretic hormone
SCT|77720000|Clip, device (physical object)
SCT|77778009|Structure of pancreatic lymph node (body structure)
SCT|77831004|Upper inner quadrant of breast
SCT|78014005|Urine
SCT|78023008|^87m^Strontium
SCT|78067005|Placental structure (body structure)
SCT|78076003|Structure of lens of eye (body structure)
SCT|78197004|Comedocarcinoma, noninfiltrating (morphologic abnormality)
SCT|78214003|Lakeland terrier
SCT|78246003|Mexican hairless dog
SCT|78267003|Cocaine abuse (disorder)
SCT|78277001|Temporal lobe structure (body structure)
SCT|78421000|Intramuscular route
SCT|78480002|Structure of right pulmonary artery (body structure)
SCT|78481003|Iofetamine I^123^ hydrochloride
SCT|78541007|Milking Shorthorn cow breed
SCT|78570003|Indium^111^ transferrin
SCT|78678003|Sus scrofa
SCT|78686003|Copper^64^ acetate
SCT|78869007|nuclear fast red stain
SCT|78904004|Chest wall structure (body structure)
SCT|78961009|Splenic structure (body structure)
SCT|78972004|Structure of pedicle of vertebra (body structure)
SCT|78994007|British landrace pig breed
SCT|79058000|Bovine species (organism)
SCT|79068005|Needle, device (physical object)
SCT|79142001|Suprapulmonic valve area structure (body structure)
SCT|79163004|Structure of left lobe of thyroid gland (body structure)
SCT|79197006|^82^Rubidium
SCT|79283007|Skin structure of tip of nose (body structure)
SCT|79295007|Boston terrier
SCT|79313003|Skin structure of helix (body structure)
SCT|79361005|Structure of fontanel of skull (body structure)
SCT|79458005|Ascending
SCT|79477007|^66^Gallium
SCT|79502000|Skin structure of tragus (body structure)
SCT|79523006|^76^Bromine
SCT|79601000|Scapula
SCT|79603002|Romedale sheep breed
SCT|79610008|Technetium Tc^99m^ serum albumin
SCT|79619009|Mitral valve stenosis (disorder)
SCT|79652003|Internal structure of eyeball (body structure)
SCT|79654002|Edema
SCT|79692001|Right to left cardiovascular shunt
SCT|79741001|Common bile duct structure (body structure)
SCT|79811009|Electric blanket, device (physical object)
SCT|79814001|Poland China pig breed
SCT|79926007|Structure of sacral lymph node (body structure)
SCT|79951008|Skin of occipital region
SCT|80049006|Structure of forceps major (body structure)
SCT|80064006|L1/L2 disc
SCT|80084005|Lucie pig breed
SCT|80131009|Landrace pig breed
SCT|80140008|Structure of mandibular right first premolar tooth (body structure)
SCT|80144004|Calcaneus
SCT|80243003|Eyelid structure (body structure)
SCT|80248007|Left breast structure (body structure)
SCT|80272002|Structure of carotid bifurcation (body structure)
SCT|80274001|Glomerular filtration rate (observable entity)
SCT|80305003|pontamine sky blue 6BX stain
SCT|80313002|Palpitations
SCT|80434005|vertical occipital fasciculus
SCT|80447000|Structure of cerebral aqueduct (body structure)
SCT|80515008|Large liver (disorder)
SCT|80576000|Sussex spaniel dog breed
SCT|80581009|Upper abdomen structure (body structure)
SCT|80621003|Structure of choroid plexus (body structure)
SCT|80622005|Abducens nerve structure (body structure)
SCT|80647007|Structure of maxillary right canine tooth (body structure)
SCT|80751004|^133^Xenon
SCT|80769008|tibial lymph node
SCT|80777007|Andalusian horse breed
SCT|80835003|Shorthorn cow breed
SCT|80865008|Specimen radiography of breast
SCT|80867000|Structure of gluteal lymph node (body structure)
SCT|80891009|Heart structure (body structure)
SCT|80917008|Toxin
SCT|80919006|Jewelry
SCT|80943009|Risk factor (observable entity)
SCT|80979001|San Pierre pig breed
SCT|81016008|Optic nerve head
SCT|81040000|Pulmonary artery structure (body structure)
SCT|81105003|Cervical lymph node structure (body structure)
SCT|81128002|Structure Sinus of Valsalva
SCT|81132008|Structure of scalene lymph node (body structure)
SCT|81267004|Normandie cow breed
SCT|81274009|Apocrine Metaplasia
SCT|81323004|Normal general body function (finding)
SCT|81397005|auramine O stain
SCT|81502006|Hypopharynx
SCT|81529001|Bloodhound
SCT|81607005|Keeshond
SCT|81621007|Indium^111^ red cell label
SCT|81654009|Coronal
SCT|81669005|Neurofibromatosis
SCT|81727001|Skeletal muscle structure of neck (body structure)
SCT|81745001|Structure of eye proper (body structure)
SCT|81761004|Technetium Tc^99m^ microaggregated albumin
SCT|81827009|Diameter
SCT|81839001|Anticoagulant
SCT|81866001|Maine coon cat
SCT|81911001|Chewing tobacco
SCT|81992007|Skin structure of scrotum (body structure)
SCT|82078001|collection of blood specimen for laboratory
SCT|82206008|Black cocker spaniel dog breed
SCT|82264009|Homatropine
SCT|82280004|Smooth
SCT|82334004|Indeterminate
SCT|82365008|Structure of parasternal lymph node (body structure)
SCT|82440005|Hampshire Down sheep breed
SCT|82449006|Peripheral intravenous catheter, device (physical object)
SCT|82471001|Left atrium
SCT|82474009|Calcaneal tubercle structure (body structure)
SCT|82561000|Symphysis pubis structure (body structure)
SCT|82566005|Animal feed (substance)
SCT|82573000|Lidocaine
SCT|82628004|Structure of mandibular right lateral incisor tooth (body structure)
SCT|82676003|Wolf
SCT|82680008|Digit structure (body structure)
SCT|82682000|victoria blue 4R stain
SCT|82687006|T9 vertebra
SCT|82711006|Infiltrating duct carcinoma
SCT|82799009|Cardiac Output
SCT|82849001|Retroperitoneum
SCT|82909008|Middle white pig breed
SCT|82965004|T4/T5 disc
SCT|83018002|Plantar arterial arch structure (body structure)
SCT|83036002|Lactate
SCT|83059008|Tube, device (physical object)
SCT|83173002|Scottish Highland cow breed
SCT|83216009|Staffordshire bull terrier dog breed
SCT|83236005|St. Bernard dog
SCT|83251001|Frontal lobe structure (body structure)
SCT|83323007|Ossification
SCT|83330001|Patent ductus arteriosus
SCT|83380007|Structure of gastro-omental lymph node (body structure)
SCT|83419000|Femoral vein structure (body structure)
SCT|83420006|Natural daughter
SCT|83422003|Diagnostic procedure on blood vessel (procedure)
SCT|83423008|Sodium diprotrizoate
SCT|83504004|Finnish spitz dog
SCT|83555006|Structure of lymphatic vessel (body structure)
SCT|83578000|surgical
SCT|83598005|Xenon
SCT|83600004|spirit soluble eosin stain
SCT|83670000|Peritoneal cavity structure (body structure)
SCT|83799000|Corrected transposition of great vessels
SCT|83881004|Aluminum Oxide
SCT|83996001|Criollo cow breed
SCT|84020006|L4/L5 disc
SCT|84081007|Boar power pig 747 pig breed
SCT|84114007|Heart failure
SCT|84217005|titan yellow stain
SCT|84219008|Structure of iliac lymph node (body structure)
SCT|84229001|Fatigue
SCT|84232003|Kleen leen red pig breed
SCT|84301002|External Auditory Meatus
SCT|84315000|Boar power pig 474 pig breed
SCT|84360004|Ovoid shape (Oval)
SCT|84365009|Skin structure of philtrum (body structure)
SCT|84367001|English setter dog breed
SCT|84386009|Tribromoethanol
SCT|84421000|Structure of abdominal vein (body structure)
SCT|84507004|Skin structure of popliteal fossa (body structure)
SCT|84514002|Akita dog
SCT|84528008|Danish landrace pig breed
SCT|84548001|Kuvasz dog
SCT|84607009|Skin structure of heel (body structure)
SCT|84640000|Nucleus
SCT|84654008|Structure of left anterior division of left branch of atrioventricular bundle (body structure)
SCT|84656005|atebrin FS stain
SCT|84660008|Karelian bear dog
SCT|84712000|Structure of limbus of fossa ovalis (body structure)
SCT|84757009|Epileptic convulsions
SCT|84782009|Peripheral nerve structure (body structure)
SCT|84797007|Russian blue cat
SCT|84812008|Heparin
SCT|84839000|Guernsey cow breed
SCT|84847000|Platinum
SCT|84923006|Aberdeen Angus cow breed
SCT|85050009|Humerus
SCT|85066006|azo black stain
SCT|85119005|Left inguinal region structure (body structure)
SCT|85144002|Belgian sheepdog
SCT|85190005|bismark brown Y stain
SCT|85234005|Vertebral artery
SCT|85235006|Structure of left subclavian artery (body structure)
SCT|85272000|Nifedipine
SCT|85284003|Angina Class III
SCT|85293002|Interstitial tissue
SCT|85315007|Yorkshire pig breed
SCT|85380009|Structure of inferior inguinal lymph node (body structure)
SCT|85383006|Accessory Renal Artery
SCT|85431000|fusiform aneurysm
SCT|85439003|Structure of cardiac vein (body structure)
SCT|85562004|Hand structure (body structure)
SCT|85596006|fluorescein stain
SCT|85598007|Constrictive pericarditis
SCT|85606007|Radionuclide ventriculography
SCT|85637007|Internal capsule structure of brain (body structure)
SCT|85659009|aneurysm
SCT|85693008|Technetium Tc^99m^ aggregated albumin
SCT|85710004|Ischium
SCT|85726003|mixed aneurysm
SCT|85756007|Tissue
SCT|85803001|Structure of eyelash (body structure)
SCT|85816001|Structure of retromolar area of mouth (body structure)
SCT|85856004|Acromioclavicular joint structure (body structure)
SCT|85898001|Cardiomyopathy
SCT|85981002|chromotrope 2R stain
SCT|86049000|Malignant neoplasm, primary (morphologic abnormality)
SCT|86117002|Internal carotid artery structure (body structure)
SCT|86122002|Bullet, device (physical object)
SCT|86136007|Lateral lemniscus structure (body structure)
SCT|86273004|Biopsy
SCT|86290005|Respiratory rate (observable entity)
SCT|86299006|Tetralogy of Fallot
SCT|86308005|Sympathomimetic agent (product)
SCT|86367003|Structure of left upper quadrant of abdomen (body structure)
SCT|86407004|Table, device (physical object)
SCT|86409001|Skin of external auditory canal
SCT|86440008|Pic line pig 24 pig breed
SCT|86521004|^77^Bromine
SCT|86541009|brilliant crocein stain
SCT|86547008|Structure of dorsalis pedis artery (body structure)
SCT|86570000|Structure of mesenteric artery (body structure)
SCT|86584005|Iodoalphionic acid
SCT|86593006|Colored bull terrier dog breed
SCT|86598002|Structure of apex of lung (body structure)
SCT|86616005|Intraductal carcinoma, noninfiltrating, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|86694007|Hormel miniature pig breed
SCT|86719006|Skin structure of preauricular region (body structure)
SCT|86750008|nitrazine yellow stain
SCT|86767001|German shorthaired pointer dog breed
SCT|86920006|Horned dorset sheep breed (organism)
SCT|86969008|Female external genitalia structure (body structure)
SCT|87017008|Focal
SCT|87029004|Old English sheepdog
SCT|87061000|Boar power pig 282 pig breed
SCT|87068006|Stooped-over position (finding)
SCT|87111007|Cairn terrier
SCT|87166008|Vomer bone structure (body structure)
SCT|87219003|Tibetan spaniel
SCT|87342007|Fibula
SCT|87343002|Prinzmetal angina (disorder)
SCT|87386002|Peau d'orange surface of breast
SCT|87391001|C7 vertebra
SCT|87410002|Technetium Tc^99m^ N-substituted iminodiacetate
SCT|87437000|^73^Selenium
SCT|87445005|Ipodate
SCT|87463005|fornix
SCT|87483006|Tunica intima of vessel (body structure)
SCT|87563008|Structure of diencephalon (body structure)
SCT|87612001|Blood
SCT|87644002|Epididymis structure (body structure)
SCT|87687004|Extra-articular
SCT|87704003|Structure of maxillary left third molar tooth (body structure)
SCT|87706001|Skin structure of cruro-vulvar fold (body structure)
SCT|87708000|Vitamin
SCT|87731000|Weight bearing function of bone (observable entity)
SCT|87737001|Signet ring cell carcinoma
SCT|87759004|Female internal genitalia structure (body structure)
SCT|87784001|Soft tissues (body structure)
SCT|87853006|Technetium Tc^99m^ iron ascorbate
SCT|87878005|Left ventricular structure (body structure)
SCT|87913009|Phyllodes tumor, malignant
SCT|87953007|Ureteric structure (body structure)
SCT|87958003|Ferrous citrate Fe^59^
SCT|87962009|North County cheviot sheep breed
SCT|87982008|Manual
SCT|88014003|Beryllium
SCT|88089004|Skin structure of lip (body structure)
SCT|88166005|Copper^64^ versenate
SCT|88176008|Mandibular dental arch
SCT|88195001|Alveolar soft part sarcoma
SCT|88210001|Structure of sinoatrial node (body structure)
SCT|88241000|Pronation, function (observable entity)
SCT|88340001|Structure of longissimus muscle (body structure)
SCT|88376000|Carcinogen
SCT|88442005|Corpus callosum structure (body structure)
SCT|88446008|Laminated
SCT|88454005|Transversus thoracis
SCT|88473009|Selenomethionione Se^75^
SCT|88480006|Potassium
SCT|88488004|Lead
SCT|88556005|Structure of cerebral artery (body structure)
SCT|88593004|Structure of aortic isthmus (body structure)
SCT|88619007|Vascular Resistance
SCT|88625006|water soluble aniline blue stain
SCT|88660000|fast sulfon black F stain
SCT|88779009|American foxhound
SCT|88807001|Red Poll cow breed
SCT|88824007|Structure of deciduous maxillary right central incisor tooth (body structure)
SCT|88882009|Vagus nerve structure (body structure)
SCT|88921000|Fibril
SCT|88986008|Vertex structure (body structure)
SCT|89028002|curcumin stain
SCT|89065000|Burmese cat
SCT|89084002|Neurofibroma, no International Classification of Diseases for Oncology subtype (morphologic abnormality)
SCT|89093001|Structure of right sinus of Valsalva (body structure)
SCT|89138009|Cardiogenic shock
SCT|89139001|light green SF stain
SCT|89148006|fast garnet GBC salt stain
SCT|89149003|Stretcher, device (physical object)
SCT|89164003|Breast lump
SCT|89177007|Proton
SCT|89187006|Airway structure
SCT|89202009|Superior longitudinal fasciculus
SCT|89272005|^58^Cobalt
SCT|89278009|Structure of putamen (body structure)
SCT|89323001|Angina Class IV
SCT|89340005|Structure of lamina of vertebra (body structure)
SCT|89450005|Eskimo dog
SCT|89457008|Radioactive isotope (substance)
SCT|89545001|Face structure (body structure)
SCT|89546000|Skull
SCT|89552004|Structure of deciduous mandibular left central incisor tooth (body structure)
SCT|89577003|pontamine sky blue 5BX stain
SCT|89595000|Iodized oil
SCT|89625000|Structure of mandibular left first molar tooth (body structure)
SCT|89648005|Fjord horse breed
SCT|89665001|Targhee sheep breed
SCT|89708009|Chamoisee goat breed
SCT|89736004|Valvular endocarditis
SCT|89740008|Lobular carcinoma (morphologic abnormality)
SCT|89784008|Skin structure of hypothenar region of palm (body structure)
SCT|89814007|Ventricular septal defect device closure
SCT|89818005|Technetium Tc^99m^ tagged red cells
SCT|89837001|Urinary bladder structure (body structure)
SCT|89856006|ponceau S stain
SCT|89858007|tracheobronchial lymph node, located near carina
SCT|89890002|Structure of lymphatic system (body structure)
SCT|89928000|FHC pig breed
SCT|90003000|Magnetic resonance imaging unit
SCT|90024005|Structure of internal iliac artery (body structure)
SCT|90050009|American Buckskin horse breed
SCT|90069004|Posterolateral
SCT|90096001|Stroke Volume
SCT|90101001|Foxhound
SCT|90219004|Coronary sinus structure (body structure)
SCT|90290004|Umbilical region structure (body structure)
SCT|90315007|pulmonary valve sinuses
SCT|90318009|Structure of anulus fibrosus of pulmonary artery (body structure)
SCT|90418005|Male external genitalia structure (body structure)
SCT|90444005|Smooth haired vizsla dog breed
SCT|90470006|Prostatectomy
SCT|90539001|Ventricular Aneurysm
SCT|90561006|Right atrioventricular ostium structure (body structure)
SCT|90572001|Structure of lower lobe of lung (body structure)
SCT|90588001|Subscapularis muscle structure (body structure)
SCT|90606007|superficial lymph node
SCT|90612002|Salers cow breed
SCT|90617008|Indium^113m^ bleomycin
SCT|90733003|Metrizamide
SCT|90734009|Chronic
SCT|90745007|Bunamiodyl
SCT|90771006|Superior Mesenteric Vein
SCT|90828009|Restrictive cardiomyopathy
SCT|90885005|Gloucester old spot pig breed
SCT|90892000|Diastolic
SCT|91079009|Uterine Artery
SCT|91083009|Structure of proximal portion of right coronary artery (body structure)
SCT|91085002|Structure of left posterior division of left branch of atrioventricular bundle (body structure)
SCT|91096005|Monitoring of electrocardiogram at surgery (procedure)
SCT|91134007|Mitral valve structure (body structure)
SCT|91207004|pharyngotympanic tube
SCT|91238003|Distal Ulna
SCT|91295002|fast blue BB salt stain
SCT|91302008|Sepsis
SCT|91394001|Structure of retroperitoneal lymph node (body structure)
SCT|91397008|Facial bones
SCT|91429002|Schnauzer superbreed dog breed
SCT|91470000|Axillary region structure (body structure)
SCT|91539005|Structure of right pulmonary vein (body structure)
SCT|91553005|Canadian eskimo dog breed
SCT|91602002|Thoracentesis
SCT|91606004|Cochineal stain (substance)
SCT|91609006|Mandible
SCT|91691001|Structure of parasternal region (body structure)
SCT|91707000|Structure of primitive pulmonary artery (body structure)
SCT|91716001|Mastoid cells and antra structure (body structure)
SCT|91720002|Body Substance
SCT|91723000|Anatomical Structure
SCT|91727004|Muscle
SCT|91728009|Nerve
SCT|91732003|Structure of dorsal scapular artery (body structure)
SCT|91747007|Lumen of blood vessel
SCT|91748002|Structure of mid portion of anterior descending branch of left coronary artery (body structure)
SCT|91750005|1st Diagonal Coronary Artery
SCT|91751009|2nd Diagonal Coronary Artery
SCT|91752002|3rd diagonal Coronary Artery
SCT|91753007|Structure of mid portion of circumflex branch of left coronary artery (body structure)
SCT|91754001|1st Marginal Coronary Artery
SCT|91755000|2nd Marginal Coronary Artery
SCT|91756004|3rd Marginal Coronary Artery
SCT|91757008|1st Left Posterolateral Coronary Artery
SCT|91758003|2nd Left Posterolateral Coronary Artery
SCT|91759006|3rd Left Posterolateral Coronary Artery
SCT|91760001|Left Posterior Descending Circumflex Coronary Artery
SCT|91761002|1st Right posterolateral Coronary Artery
SCT|91762009|2nd Right posterolateral Coronary Artery
SCT|91763004|3rd Right posterolateral Coronary Artery
SCT|91772007|Parenchyma
SCT|91806002|Body cavity structure (body structure)
SCT|91830000|Structure of body conduit (body structure)
SCT|92248004|Benign neoplasm of nipple of female breast (Nipple adenoma)
SCT|92652009|Carcinoma in situ of male breast
SCT|93143009|Leukemia, disease (disorder)
SCT|93473009|Hemangioma of subcutaneous tissue
SCT|93880001|Primary malignant neoplasm of lung (disorder)
SCT|94150003|Membranous ventricular septum defect (disorder)
SCT|94222008|Secondary malignant neoplasm of bone (disorder)
SCT|94391008|Secondary malignant neoplasm of lung (disorder)
SCT|95217000|Pseudophakia (disorder)
SCT|95315005|Uterine leiomyoma (disorder)
SCT|95324001|Skin lesion
SCT|95376002|Injection site disorder
SCT|95377006|Injection site reaction (disorder)
SCT|95378001|Injection site hypersensitivity
SCT|95379009|Injection site irritation
SCT|95380007|Injection site pigmentation change
SCT|95381006|Injection site infection
SCT|95382004|Injection site abscess
SCT|95383009|Injection site sterile abscess
SCT|95384003|Injection Site Extravasation
SCT|95385002|Injection site hemorrhage
SCT|95386001|Injection site thrombosis
SCT|95387005|Injection site malabsorption
SCT|95388000|Injection site pain
SCT|95389008|Injection site burning
SCT|95390004|Injection site nerve damage
SCT|95391000|Injection site inflammation
SCT|95392007|Injection site edema
SCT|95393002|Injection site dermatitis
SCT|95394008|Injection site urticaria
SCT|95395009|Injection site mass
SCT|95396005|Injection site cyst
SCT|95397001|Injection site necrosis
SCT|95398006|Injection site anesthesia
SCT|95399003|Injection site paresthesia
SCT|95400005|Injection site ulcer
SCT|95401009|Injection site bruising
SCT|95402002|Injection site induration
SCT|95403007|Injection site fibrosis
SCT|95404001|Injection site atrophy
SCT|96218000|Acepromazine
SCT|96227004|Zolazepam hydrochloride (substance)
SCT|96229001|Azaperone
SCT|96230006|Xylazine hydrochloride (substance)
SCT|96265006|Tiletamine hydrochloride (substance)
SCT|96302009|Statins
SCT|96308008|Angiotensin II receptor antagonist
SCT|96328007|Decongestant preparation (product)
SCT|96388005|Nonionic iodinated contrast media (product)
SCT|96390006|Technetium Tc^99m^ medronate
SCT|102292000|Skeletal muscle structure of lower limb (body structure)
SCT|102298001|Structure of chordae tendineae cordis (body structure)
SCT|102304005|Measuring ruler, device (physical object)
SCT|102312002|Atherectomy device
SCT|102313007|Rotational atherectomy device
SCT|102314001|Embolization coil, device (physical object)
SCT|102315000|Embolization ball, device (physical object)
SCT|102316004|Embolization particulate, device (physical object)
SCT|102317008|Guiding catheter, device (physical object)
SCT|102319006|Percutaneous transluminal angioplasty balloon, device (physical object)
SCT|102320000|Detachable balloon, device (physical object)
SCT|102321001|Operating microscope, device (physical object)
SCT|102322008|External prosthesis for sonographic procedure [Stand-off]
SCT|102323003|Water bag prosthesis for imaging procedure, device (physical object)
SCT|102324009|Saline bag prosthesis for imaging procedure, device (physical object)
SCT|102325005|Gel prosthesis for imaging procedure, device (physical object)
SCT|102378009|BB shot (Lead Pellet)
SCT|102459008|Increased tolerance
SCT|102460003|Decreased tolerance
SCT|102535000|Right lateral decubitus position (finding)
SCT|102536004|Left lateral decubitus position (finding)
SCT|102538003|Recumbent body position (finding)
SCT|102539006|Semi-erect body position (finding)
SCT|102540008|Headfirst position (finding)
SCT|102541007|Feetfirst position (finding)
SCT|102589003|Atypical chest pain
SCT|102594003|Electrocardiogram abnormal (finding)
SCT|102874004|Possible pregnancy (finding)
SCT|102877006|Nulliparous
SCT|103321005|Request by physician (contextual qualifier) (qualifier value)
SCT|103335007|Duration (attribute)
SCT|103339001|Long axis
SCT|103340004|Short axis
SCT|103341000|Off axis
SCT|103342007|Mid-longitudinal
SCT|103343002|Parasagittal
SCT|103344008|Transvesical (qualifier value)
SCT|103345009|Transthecal (qualifier value)
SCT|103346005|Transsplenic (qualifier value)
SCT|103347001|Transrenal (qualifier value)
SCT|103348006|Transpleural (qualifier value)
SCT|103349003|Transpancreatic (qualifier value)
SCT|103353001|Transgastric (qualifier value)
SCT|103354007|Transmural (qualifier value)
SCT|103355008|Width
SCT|103361006|Unsteady (qualifier value)
SCT|103381007|Transhepatic approach (qualifier value)
SCT|103382000|Transtemporal approach (qualifier value)
SCT|103383005|Transesophageal approach (qualifier value)
SCT|103386002|Via vein
SCT|103387006|Via artery
SCT|103390000|Elective Procedure
SCT|103391001|Urgent Procedure
SCT|103693007|Diagnostic procedure (procedure)
SCT|103709008|Failed attempted procedure
SCT|103712006|Manipulation of catheter (procedure)
SCT|103713001|Replacement of catheter (procedure)
SCT|103714007|Occlusion of catheter
SCT|103715008|Removal of catheter
SCT|103716009|Stent placement
SCT|104157003|Light microscopy
SCT|104210008|Hematoxylin and eosin stain method
SCT|105371005|Single photon emission computerized tomography (procedure)
SCT|105372003|Transcatheter deployment of detachable balloon
SCT|105373008|Percutaneous insertion of intravascular filter
SCT|105376000|Transesophageal echocardiography
SCT|105501005|Dependence on enabling machine or device
SCT|105590001|Substance
SCT|105830007|Aluminum AND/OR aluminum compound (substance)
SCT|106233006|Topographical modifier
SCT|106292003|Professional nurse (occupation)
SCT|107007004|Subfamily Bovinae (organism)
SCT|107644003|Shape finding (qualifier value)
SCT|107671003|vascular sclerosis
SCT|108290001|Radiation therapy
SCT|108294005|Nuclear medicine diagnostic procedure on cardiovascular system (procedure)
SCT|108300008|Nuclear medicine diagnostic procedure on nervous system (procedure)
SCT|108369006|Tumor
SCT|108371006|Tarsus
SCT|108502004|Adenosine preparation (product)
SCT|108880002|fluorexon stain
SCT|108899006|Contraceptives
SCT|109029006|Raloxifene
SCT|109066000|Hydrocortisone sodium succinate
SCT|109212003|Tyropanoate sodium (substance)
SCT|109216000|Gadopentetate dimeglumine
SCT|109218004|Iohexol
SCT|109219007|Iopamidol
SCT|109222009|Ioversol
SCT|109888004|Lobular carcinoma in situ of breast
SCT|110265006|Postoperative hemorrhage (disorder)
SCT|110421000|traumatic aneurysm
SCT|110451006|Spindle cell nodule (tumor)
SCT|110467000|Pre-Surgery testing
SCT|110488009|Skin of perioral region of face
SCT|110517009|Vertebral column and cranium (combined site) (body structure)
SCT|110535000|Radius and ulna
SCT|110536004|Tibia and fibula (combined site) (body structure)
SCT|110550009|Lung and tracheobronchial lymph nodes (combined site) (body structure)
SCT|110568007|Structure of gastric vein (body structure)
SCT|110612005|Anus, rectum and sigmoid colon (combined site) (body structure)
SCT|110621006|Pancreatic duct and bile duct systems (combined site) (body structure)
SCT|110639002|Uterus and fallopian tubes (combined site) (body structure)
SCT|110726009|Trachea and bronchus (combined site) (body structure)
SCT|110837003|Urinary bladder and urethra (combined site) (body structure)
SCT|110861005|Esophagus, stomach and duodenum (combined site) (body structure)
SCT|111017005|Injection site scar
SCT|111045004|Exerciser, device (physical object)
SCT|111084009|^85^Strontium
SCT|111095003|Formaldehyde
SCT|111101002|naphthol yellow S stain
SCT|111102009|lissamine rhodamine stain
SCT|111132001|Nitrous oxide
SCT|111139005|Inotropic agent
SCT|111158001|Propyliodone
SCT|111159009|Rose Bengal sodium I^131^
SCT|111160004|Sodium iodide I^131^
SCT|111161000|Potassium carbonate K^42^
SCT|111162007|Technetium Tc^99m^ stannous etidronate
SCT|111287006|Tricuspid valve regurgitation (disorder)
SCT|111289009|Pulmonary arteriovenous fistula
SCT|111973004|Systolic
SCT|112233002|Marginal
SCT|112381006|Genus Dependovirus (organism)
SCT|112485003|Gujarati cow breed
SCT|112486002|No-tail sheep breed
SCT|112487006|Romnelet sheep breed
SCT|112488001|Hackney horse breed
SCT|112489009|Berkshire pig breed
SCT|112490000|Dekalb hybrid pig line 63 (organism)
SCT|112491001|Australian terrier
SCT|112492008|Borzoi dog
SCT|112493003|Smooth miniature dachshund dog breed
SCT|112494009|Greyhound
SCT|112674009|Fibrosis
SCT|112811009|Closure of atrial septal defect (procedure)
SCT|112987001|Inhalation anesthesia system closed rebreathing primary agent
SCT|113011001|Palpation
SCT|113160008|Natural son
SCT|113163005|Friend
SCT|113179006|Skin structure of nose (body structure)
SCT|113182001|Skin structure of lower back (body structure)
SCT|113197003|Rib
SCT|113198008|Tubercle of rib structure (body structure)
SCT|113205007|C3 vertebra
SCT|113209001|T9/T10 disc
SCT|113257007|Structure of cardiovascular system (body structure)
SCT|113259005|Tricuspid ring
SCT|113262008|Thoracic aorta structure (body structure)
SCT|113263003|Left common carotid artery structure (body structure)
SCT|113264009|Structure of lingual artery (body structure)
SCT|113269004|Structure of external iliac artery (body structure)
SCT|113270003|Structure of left femoral artery (body structure)
SCT|113273001|Structure of inferior right pulmonary vein (body structure)
SCT|113277000|Oral mucous membrane structure (body structure)
SCT|113278005|Structure of mandibular left central incisor tooth (body structure)
SCT|113305005|Cerebellum
SCT|113336002|Structure of inferior mesenteric lymph node (body structure)
SCT|113340006|superficial inguinal lymph node
SCT|113342003|Structure of lumen of body system (body structure)
SCT|113343008|Body organ structure (body structure)
SCT|113345001|Abdominal structure (body structure)
SCT|113346000|Omental bursa structure (body structure)
SCT|113351006|Fetlock region of hindlimb (body structure)
SCT|115347700|Serum albumin below reference range
SCT|115391007|N-acetylaspartate
SCT|116010006|Stifle joint (body structure)
SCT|116152004|Spiral computed tomography scan (procedure)
SCT|116176007|Mixed Venous Blood
SCT|116224001|Complication of Procedure
SCT|116532005|Prokinetic Agent (product)
SCT|116566001|Steroid
SCT|116593003|Methylprednisolone
SCT|116602009|Prednisone
SCT|116676008|Associated morphology (attribute)
SCT|116682006|Uses equipment (attribute)
SCT|117133000|Structure of first intercostal space (body structure)
SCT|117134006|Structure of second intercostal space (body structure)
SCT|117135007|Third Intercostal Space
SCT|117136008|Structure of fourth intercostal space (body structure)
SCT|117137004|Structure of fifth intercostal space (body structure)
SCT|117138009|Structure of sixth intercostal space (body structure)
SCT|117139001|Structure of seventh intercostal space (body structure)
SCT|117140004|Structure of eighth intercostal space (body structure)
SCT|117141000|Structure of ninth intercostal space (body structure)
SCT|117142007|Tenth Intercostal Space
SCT|117143002|Structure of eleventh intercostal space (body structure)
SCT|117259009|Microscopy
SCT|117362005|Nominal value (qualifier value)
SCT|117590005|Ear structure (body structure)
SCT|117610000|Measurement of cardiac output (procedure)
SCT|117617002|Immunohistochemistry procedure (procedure)
SCT|118242002|Finding by palpation (finding)
SCT|118243007|Finding by inspection (simple observation) (finding)
SCT|118375008|Vascular graft
SCT|118378005|Cardiac Pacemaker
SCT|118433006|Pulmonary Capillary Wedge Pressure
SCT|118438002|Transoral approach (qualifier value)
SCT|118470002|Internal skeletal fixation
SCT|118495001|Distal Humerus
SCT|118538004|Mass
SCT|118565006|Volume (property) (qualifier value)
SCT|118578006|Relative time (property) (qualifier value)
SCT|118586006|Ratio (property) (qualifier value)
SCT|118634008|Structure of artery of abdomen (body structure)
SCT|118645006|Pelvis
SCT|118745001|Procedure on joint (procedure)
SCT|118755002|Trabeculae carneae cordis (body structure)
SCT|118927008|thrombosis
SCT|119238007|Brain stem part (body structure)
SCT|119255006|Supraglottis structure (body structure)
SCT|119281005|Structure of lobe of thyroid gland (body structure)
SCT|119295008|Specimen obtained by aspiration (specimen)
SCT|119376003|tissue specimen
SCT|119406000|Thalamus
SCT|119410002|Nerve part (body structure)
SCT|119524001|Proximal Humerus
SCT|119568004|Structure of artery of neck (body structure)
SCT|119614000|Hip joint reconstruction
SCT|119853006|Breast implantation (procedure)
SCT|120234003|Structure of segmental branch of renal artery (body structure)
SCT|120576005|Fascial layer
SCT|122448007|Cardiac muscle (tissue) (body structure)
SCT|122456005|Laser
SCT|122459003|Dissection procedure (procedure)
SCT|122489005|Urinary system structure (body structure)
SCT|122494005|Structure of cervical vertebral column (body structure)
SCT|122495006|Thoracic spine structure (body structure)
SCT|122496007|Lumbar spine structure (body structure)
SCT|122595009|specimen from breast obtained by total mastectomy
SCT|122737001|specimen from breast obtained by core needle biopsy
SCT|122738006|Specimen obtained from breast by stereotactically guided core needle biopsy (specimen)
SCT|122739003|Specimen from breast obtained by incisional biopsy of breast mass (specimen)
SCT|122774002|Structure of vein of lower extremity (body structure)
SCT|122775001|Structure of vein of upper extremity (body structure)
SCT|122972007|Pulmonary venous structure (body structure)
SCT|123037004|Body structure (body structure)
SCT|123851003|Mouth region structure (body structure)
SCT|125074003|Hereford cattle superbreed
SCT|125076001|Cavia porcellus
SCT|125084002|Equus caballus gmelini horse breed
SCT|125091004|Bos taurus indicus cow breed
SCT|125097000|Capra hircus
SCT|125099002|Ovis aries
SCT|125101009|Merino sheep superbreed
SCT|125112009|Within normal limits
SCT|125271003|thrombosed aneurysm
SCT|125272005|expanding aneurysm
SCT|125273000|calcified aneurysm
SCT|125274006|Multiple aneurysms (morphologic abnormality)
SCT|125357009|focal fibroelastosis
SCT|125358004|diffuse fibroelastosis
SCT|125682004|Finger joint structure (body structure)
SCT|125701003|Strontium chloride Sr^89^
SCT|125707004|Alphadolone acetate (substance)
SCT|126065006|Jejunostomy tube, device (physical object)
SCT|126510002|Neoplasm of the mammary skin
SCT|126838000|Tumor of colon
SCT|127189005|Axillary lymphadenopathy (disorder)
SCT|127457009|tissue specimen from breast
SCT|127489000|Has active ingredient (attribute)
SCT|127790008|Staining method (procedure)
SCT|127919002|interlobar lymph node of the lung
SCT|127920008|lobar lymph node of the lung
SCT|127921007|segmental lymph node of the lung
SCT|127922000|subsegmental lymph node of the lung
SCT|127925003|superior mediastinal lymph node
SCT|127926002|highest mediastinal lymph node
SCT|127927006|Upper paratracheal lymph node (mediastinal) (body structure)
SCT|127930004|prevascular/retrotracheal lymph node
SCT|127931000|Retrotracheal lymph node (mediastinal) (body structure)
SCT|127932007|lower paratracheal (including azygous) lymph node
SCT|127937001|lymph node of aortic arch
SCT|127938006|lymph node of aortopulmonary window
SCT|127939003|para-aortic lymph node of the anterior mediastinum
SCT|127940001|paraesophageal lymph node below carina
SCT|127941002|lymph node of the pulmonary ligament
SCT|127954009|Skeletal muscle structure (body structure)
SCT|128241005|Inflammatory disease of liver (disorder)
SCT|128252004|Skin structure of labium majus (body structure)
SCT|128253009|Skin structure of labium minus (body structure)
SCT|128319008|Intracranial structure
SCT|128320002|Structure of intracranial vein (body structure)
SCT|128432002|Hemodynamic waveform, function (observable entity)
SCT|128433007|Hemodynamic pressure waveform, function (observable entity)
SCT|128434001|Hemodynamic flow waveform, function (observable entity)
SCT|128435000|Hemodynamic oxygen saturation waveform, function (observable entity)
SCT|128436004|Respiration impedance waveform, function (observable entity)
SCT|128437008|Temperature waveform, function (observable entity)
SCT|128438003|Left ventricle pressure waveform, function (observable entity)
SCT|128439006|Right ventricle pressure waveform, function (observable entity)
SCT|128440008|Right atrium pressure waveform, function (observable entity)
SCT|128441007|Left atrium pressure waveform, function (observable entity)
SCT|128442000|Femoral artery pressure waveform
SCT|128443005|Pulmonary artery pressure waveform
SCT|128444004|Aortic pressure waveform, function (observable entity)
SCT|128445003|Central venous pressure waveform, function (observable entity)
SCT|128446002|Intra-arterial waveform (observable entity)
SCT|128447006|Pulmonary artery oxygen saturation waveform, function (observable entity)
SCT|128448001|Pulmonary capillary wedge pressure waveform, function (observable entity)
SCT|128449009|Pulmonary artery wedge pressure waveform
SCT|128450009|Mitral valve pullback pressure waveform
SCT|128451008|Tricuspid valve pullback pressure waveform, function (observable entity)
SCT|128452001|Pulmonary valve pullback pressure waveform
SCT|128453006|Aortic valve pullback pressure waveform, function (observable entity)
SCT|128454000|Thermal cardiac output waveform, function (observable entity)
SCT|128455004|Dye dilution cardiac output waveform, function (observable entity)
SCT|128462008|Secondary malignant neoplastic disease (disorder)
SCT|128538000|Removal of device
SCT|128548003|Boyd's perforating vein
SCT|128549006|Cockett's perforating vein
SCT|128551005|Aortic fistula
SCT|128552003|Hemodynamic impedance waveform, function (observable entity)
SCT|128553008|Structure of antecubital vein (body structure)
SCT|128554002|Dodd's perforating vein
SCT|128555001|Fistula coronary to left atrium
SCT|128556000|Fistula coronary to left ventricle
SCT|128557009|Congenital coronary artery fistula to right atrium
SCT|128558004|Fistula coronary to right ventricle
SCT|128559007|Structure of genicular artery (body structure)
SCT|128560002|Hunterian perforating vein
SCT|128563000|Juxtaposed atrial appendage
SCT|128564006|Structure of apex of left ventricle (body structure)
SCT|128565007|Structure of apex of right ventricle (body structure)
SCT|128566008|Pulmonary vein confluence
SCT|128567004|Pulmonary venous atrium
SCT|128568009|Systemic venous atrium
SCT|128569001|Posterior medial tributary of superficial venous system of lower extremity (body structure)
SCT|128573003|Hemodynamic measurement via dual catheter method (regime/therapy)
SCT|128575005|Pullback method
SCT|128576006|Computed hemodynamic measurement method (regime/therapy)
SCT|128577002|Composite hemodynamic measurement method (regime/therapy)
SCT|128578007|Static catheter method
SCT|128579004|Wedge method
SCT|128580001|Averaged hemodynamic measurement method (regime/therapy)
SCT|128581002|Fluid filled catheter method
SCT|128582009|Tip manometer method
SCT|128583004|Structure of mesenteric vein (body structure)
SCT|128584005|Pulmonary artery conduit
SCT|128585006|Anomalous pulmonary vein
SCT|128586007|Pulmonary chamber of cor triatriatum
SCT|128587003|Structure of saphenofemoral junction (body structure)
SCT|128589000|Systemic collateral artery to lung
SCT|128591008|Structure of high right atrium (body structure)
SCT|128592001|Lateral high right atrium
SCT|128593006|Structure of mid right atrium (body structure)
SCT|128594000|Structure of low right atrium (body structure)
SCT|128595004|Tendon of Todaro
SCT|128617001|arteriovenous fistula
SCT|128632008|Non-small cell carcinoma
SCT|128651002|Lactating adenoma
SCT|128696009|Intraductal micropapillary carcinoma (morphologic abnormality)
SCT|128736003|Solitary fibrous tumor (morphologic abnormality)
SCT|128738002|Myofibroblastoma
SCT|128765009|Adenomyoepithelioma
SCT|128947001|Graft to cited body segment (substance)
SCT|128948006|Graft to distal anastomosis
SCT|128949003|Graft to proximal anastomosis
SCT|128950003|Arterial graft to cited segment (substance)
SCT|128951004|Venous graft to cited segment (substance)
SCT|128952006|Catheterization of both left and right heart with graft
SCT|128953001|Catheterization of both left and right heart without graft
SCT|128954007|Procedure phase (qualifier value)
SCT|128955008|Cardiac catheterization baseline phase
SCT|128956009|Cardiac catheterization image acquisition phase
SCT|128957000|Cardiac catheterization intervention phase
SCT|128958005|Cardiac catheterization pre-intervention phase
SCT|128959002|Cardiac catheterization therapy phase
SCT|128960007|Cardiac catheterization post-intervention phase
SCT|128961006|Cardiac catheterization bailout phase
SCT|128963009|Head up physiologic challenge (procedure)
SCT|128964003|Leg up physiologic challenge (procedure)
SCT|128965002|Handgrip
SCT|128966001|Negative lower body pressure physiologic challenge (procedure)
SCT|128967005|Exercise challenge
SCT|128968000|Vagal stimulation physiologic challenge (procedure)
SCT|128969008|Held inspiration physiologic challenge (procedure)
SCT|128970009|Held ventilation physiologic challenge (procedure)
SCT|128971008|Post volume challenge
SCT|128974000|Baseline state
SCT|128975004|Resting State
SCT|128976003|Exercise state
SCT|128977007|Pre-exercise state (finding)
SCT|128979005|Lacrimal artery, right (body structure)
SCT|128981007|Baffle, device (physical object)
SCT|129082007|Electrophysiology procedure baseline phase
SCT|129083002|Cardiac catheterization post contrast phase
SCT|129085009|Cardiac catheterization procedure phase (qualifier value)
SCT|129086005|Sinus Node Recovery Time, evaluation of
SCT|129087001|Atrial Effective Refractory Period, evaluation of
SCT|129088006|Ventricular Effective Refractory Period, evaluation of
SCT|129089003|Radiofrequency Ablation procedure phase
SCT|129090007|Carotid Sinus Massage procedure phase
SCT|129091006|Post-defibrillation procedure phase
SCT|129092004|Electrophysiology Mapping phase
SCT|129093009|Post-ablation phase
SCT|129095002|Bruce protocol
SCT|129096001|Modified Bruce protocol
SCT|129097005|Balke protocol
SCT|129098000|Ellestad protocol
SCT|129099008|Ramp protocol
SCT|129100000|Pepper protocol
SCT|129101001|Naughton protocol
SCT|129102008|Modified Naughton protocol
SCT|129113006|Intra-Aortic Balloon Pump (IABP)
SCT|129226004|Transorbital approach (qualifier value)
SCT|129379006|Fusion - action (qualifier value)
SCT|129380009|Anchoring - action (qualifier value)
SCT|129411004|Traction - action
SCT|129428001|Preventive - procedure intent (qualifier value)
SCT|129460009|Compression paddle, device (physical object)
SCT|129463006|J wire, device (physical object)
SCT|129467007|Identification plate, device (physical object)
SCT|129499001|Spiperone F^18^
SCT|129501009|Sodium fluoride F^18^
SCT|129502002|Thymidine F^18^
SCT|129503007|Rubidium chloride Rb^82^
SCT|129504001|^15^Oxygen
SCT|129505000|Oxygen-water O^15^
SCT|129506004|Carbon monoxide O^15^
SCT|129507008|Carbon dioxide O^15^
SCT|129508003|Ammonia N^13^
SCT|129509006|Glutamate N^13^
SCT|129510001|Methionine C^11^
SCT|129511002|Carfentanil C^11^
SCT|129512009|Raclopride C^11^
SCT|129513004|Acetate C^11^
SCT|129514005|Palmitate C^11^
SCT|129515006|Carbon monoxide C^11^
SCT|129715009|Mammographic breast composition finding (finding)
SCT|129716005|Almost entirely fat breast composition (finding)
SCT|129717001|Scattered fibroglandular densities
SCT|129718006|Heterogeneously dense breast composition (finding)
SCT|129719003|Extremely dense breast composition (finding)
SCT|129720009|Finding of change since previous mammogram (finding)
SCT|129721008|New finding since previous mammogram (finding)
SCT|129722001|Finding partially removed since previous mammogram (finding)
SCT|129723006|No significant changes in the finding
SCT|129726003|Increase in number of calcifications since previous mammogram (finding)
SCT|129727007|Decrease in number of calcifications since previous mammogram (finding)
SCT|129728002|Less defined
SCT|129729005|More defined
SCT|129730000|Removal of implant since previous mammogram
SCT|129731001|Implant revised since previous mammogram
SCT|129734009|Oval shaped lesion (finding)
SCT|129737002|Radiographic lesion margin characteristics (finding)
SCT|129738007|Lesion with circumscribed margin (finding)
SCT|129739004|Microlobulated lesion
SCT|129740002|Obscured lesion
SCT|129741003|Lesion with indistinct margin (finding)
SCT|129742005|Spiculated lesion
SCT|129744006|Lesion with high radiographic density (finding)
SCT|129745007|Lesion with equal (isodense) radiographic density (finding)
SCT|129746008|Low density (not containing fat) lesion
SCT|129747004|Lesion with fat containing (radiolucent) density (finding)
SCT|129748009|Radiographic calcification finding
SCT|129749001|Coarse (popcorn-like) radiographic calcification (finding)
SCT|129750001|Dystrophic radiographic calcification (finding)
SCT|129751002|Eggshell radiographic calcification (finding)
SCT|129752009|Large rod-like radiographic calcification (finding)
SCT|129753004|Milk of calcium radiographic calcification (finding)
SCT|129754005|Lucent-centered radiographic calcification (finding)
SCT|129755006|Punctate radiographic calcification (finding)
SCT|129756007|Round shaped radiographic calcification (finding)
SCT|129757003|Radiographic finding of calcified skin of breast (finding)
SCT|129758008|Radiographic finding of calcified suture material (finding)
SCT|129759000|Vascular calcification
SCT|129760005|Radiographic finding of amorphous calcification (finding)
SCT|129761009|Fine, linear, (casting) radiographic calcification (finding)
SCT|129762002|Fine, linear, branching (casting) radiographic calcification (finding)
SCT|129763007|Heterogeneous radiographic calcification (finding)
SCT|129764001|Radiographic calcification with diffuse distribution (finding)
SCT|129765000|Radiographic calcification with linear distribution (finding)
SCT|129766004|Radiographic calcification with grouped distribution (finding)
SCT|129767008|Regional calcification distribution
SCT|129768003|Segmental calcification distribution
SCT|129769006|Radiographic calcification with clustered distribution (finding)
SCT|129770007|Radiographic individual calcification (finding)
SCT|129772004|1 o'clock position on mammogram (finding)
SCT|129773009|2 o'clock position on mammogram (finding)
SCT|129774003|3 o'clock position on mammogram (finding)
SCT|129775002|4 o'clock position on mammogram (finding)
SCT|129776001|5 o'clock position on mammogram (finding)
SCT|129777005|6 o'clock position on mammogram (finding)
SCT|129778000|7 o'clock position on mammogram (finding)
SCT|129779008|8 o'clock position on mammogram (finding)
SCT|129780006|9 o'clock position on mammogram (finding)
SCT|129781005|10 o'clock position on mammogram (finding)
SCT|129782003|11 o'clock position on mammogram (finding)
SCT|129783008|12 o'clock position on mammogram (finding)
SCT|129784002|Subareolar region
SCT|129785001|Axillary tail region
SCT|129786000|Central region of breast
SCT|129788004|Mammographic breast mass finding (finding)
SCT|129789007|Focal asymmetric breast tissue finding (finding)
SCT|129790003|Asymmetric breast tissue finding (finding)
SCT|129791004|Axilla region
SCT|129792006|Mammographic architectural distortion of breast (finding)
SCT|129793001|Mammography breast density
SCT|129794007|Tubular shaped density of breast (finding)
SCT|129795008|Trabecular thickening of breast
SCT|129796009|Skin retraction of breast
SCT|129797000|Skin thickening of breast
SCT|129806009|Mammographic difference in size (finding)
SCT|129807000|Mammographic difference in opacity (finding)
SCT|129808005|Mammographic difference in location (finding)
SCT|129809002|Mammographic difference in spatial proximity (finding)
SCT|129810007|Mammographic difference in number of calcifications (finding)
SCT|129811006|Mammographic difference in shape (finding)
SCT|129812004|Mammographic difference in margin (finding)
SCT|129813009|Mammographic difference in symmetry (finding)
SCT|130963002|Asynchronous involution of breast
SCT|131183008|Intra-articular
SCT|131184002|Area of defined region
SCT|131185001|Vertical Long Axis
SCT|131186000|Horizontal Long Axis
SCT|131187009|Major Axis
SCT|131188004|Minor Axis
SCT|131189007|Perpendicular Axis
SCT|131190003|Radius
SCT|131191004|Perimeter
SCT|131192006|Diameter of circumscribed circle
SCT|131197000|Depth
SCT|131426006|Africander cattle breed
SCT|131427002|Ankole cattle breed
SCT|131428007|Ankole-Watusi cattle breed
SCT|131429004|Baladicattle cattle breed
SCT|131430009|Belmont Red cattle breed
SCT|131431008|Bonsmara cattle breed
SCT|131432001|Damietta cattle breed
SCT|131433006|Horro cattle breed
SCT|131434000|Kuri cattle breed
SCT|131435004|Nguni cattle breed
SCT|131436003|Philippine Native cattle breed
SCT|131437007|Romagnola cattle breed
SCT|131438002|Sanhe cattle breed
SCT|131439005|Tswana cattle breed
SCT|131440007|Tuli cattle breed
SCT|131441006|Aliab Dinka cattle breed
SCT|131442004|Alur cattle breed
SCT|131443009|Ankina cattle breed
SCT|131444003|Apulian Podolian cattle breed
SCT|131445002|Arado cattle breed
SCT|131446001|Aweil Dinka cattle breed
SCT|131447005|Bahima cattle breed
SCT|131448000|Bapedi cattle breed
SCT|131449008|Baria (Vietnam/Madagascar) cattle breed
SCT|131450008|Barotse cattle breed
SCT|131451007|Barra do Cuanzo cattle breed
SCT|131452000|Bashi cattle breed
SCT|131453005|Basuto cattle breed
SCT|131454004|Batangas cattle breed
SCT|131455003|Bavenda cattle breed
SCT|131456002|Beja cattle breed
SCT|131457006|Calabrian cattle breed
SCT|131458001|Blonde-du Cap Bon cattle breed
SCT|131459009|Chan-Doc cattle breed (organism)
SCT|131460004|Chernigov cattle breed
SCT|131461000|Chino Santandereano cattle breed
SCT|131462007|Cinisara cattle breed
SCT|131463002|Cuprem Hybrid cattle breed
SCT|131464008|Dabieshan cattle breed
SCT|131465009|Damara cattle breed
SCT|131466005|Danakil cattle breed
SCT|131467001|Dnieper cattle breed
SCT|131468006|Doayo cattle breed
SCT|131469003|Eastern Nuer cattle breed
SCT|131470002|Egyptian cattle breed
SCT|131471003|Fogera cattle breed
SCT|131472005|Garfagnina cattle breed
SCT|131473000|Grati cattle breed
SCT|131474006|Gaunling cattle breed
SCT|131475007|Halhin Gol cattle breed
SCT|131476008|Holmonger cattle breed
SCT|131477004|Ilocos cattle breed
SCT|131478009|Iloilo cattle breed
SCT|131479001|Inkuku cattle breed
SCT|131480003|Iskar cattle breed
SCT|131481004|Istrian cattle breed
SCT|131482006|Javanese Ongole cattle breed
SCT|131483001|Javanese Zebu cattle breed
SCT|131484007|Jinnan cattle breed
SCT|131485008|Kalmyk cattle breed
SCT|131486009|Kaokoveld cattle breed
SCT|131487000|Kazakh Whitehead cattle breed
SCT|131488005|Kedah-Kelantan cattle breed
SCT|131489002|Kigezi cattle breed
SCT|131490006|Kisantu cattle breed
SCT|131491005|Kolubara cattle breed
SCT|131492003|Kurgan cattle breed
SCT|131493008|Kyoga cattle breed
SCT|131494002|Lucanian cattle breed
SCT|131495001|Maremmana cattle breed
SCT|131496000|Marianas cattle breed
SCT|131497009|Maryuti cattle breed
SCT|131498004|Mauritius Créole cattle breed (organism)
SCT|131499007|Menufi cattle breed
SCT|131500003|Mezzalina cattle breed
SCT|131501004|Modicana cattle breed
SCT|131502006|Moi cattle breed
SCT|131503001|Nama cattle breed
SCT|131504007|Nanyang cattle breed
SCT|131505008|N'Dama Sanga cattle breed
SCT|131506009|Nganda cattle breed
SCT|131507000|Nilotic Sanga cattle breed
SCT|131508005|Nkone cattle breed
SCT|131509002|North Malawi Angoni cattle breed
SCT|131510007|Nuer cattle breed
SCT|131511006|Nuras cattle breed
SCT|131512004|Nyoro cattle breed
SCT|131513009|Ovambo cattle breed
SCT|131514003|Pantelleria cattle breed
SCT|131515002|Pinzhou cattle breed
SCT|131516001|Porto Amboim cattle breed
SCT|131517005|Posavina cattle breed
SCT|131518000|Romanian Steppe cattle breed
SCT|131519008|Saidi cattle breed
SCT|131520002|Sardo-Modicana cattle breed
SCT|131521003|Sengologa cattle breed
SCT|131522005|Serere cattle breed
SCT|131523000|Seshaga cattle breed
SCT|131524006|Siberian Black Pied cattle breed
SCT|131525007|Socotra cattle breed
SCT|131526008|Southern Tswana cattle breed
SCT|131527004|Spreca cattle breed
SCT|131528009|Sunkuma cattle breed
SCT|131529001|Taiwan Zebu cattle breed
SCT|131530006|Thai cattle breed
SCT|131531005|Thailand Fighting Zebu cattle breed
SCT|131532003|Thanh-Hoa cattle breed
SCT|131533008|Tibetan cattle breed
SCT|131534002|Tonga cattle breed
SCT|131535001|Toro cattle breed
SCT|131536000|Tuni cattle breed
SCT|131537009|Turkish Gray Steppe cattle breed
SCT|131538004|Tuy-Hoa cattle breed
SCT|131539007|Ujumqin cattle breed
SCT|131540009|Abigar cattle breed
SCT|131541008|Africangus cattle breed (organism)
SCT|131542001|Agerolese cattle breed
SCT|131543006|Albese cattle breed
SCT|131544000|Ukrainian Gray cattle breed
SCT|131545004|Vietnamese Yellow cattle breed
SCT|131546003|Watusi (United States of America) cattle breed (organism)
SCT|131547007|Wenshan cattle breed
SCT|131548002|Yakut cattle breed
SCT|131549005|Yunnan Zebu cattle breed
SCT|131550005|Zambia Angoni cattle breed
SCT|131551009|Drakensberger cattle breed
SCT|131552002|Modicana lowland cattle breed
SCT|131553007|Taiwan Yellow cattle breed
SCT|131554001|Menggu cattle breed
SCT|131555000|Albères cattlebreed
SCT|131556004|Alentejana cattlebreed
SCT|131557008|American White Park cattle breed
SCT|131558003|Amerifaxcattle breed
SCT|131559006|Anatolian Black cattle breed
SCT|131560001|Andalusian Black cattle breed
SCT|131561002|Andalusian Gray cattle breed
SCT|131562009|Angeln cattle breed
SCT|131563004|Asturian Mountain cattle breed
SCT|131564005|Asturian Valley cattle breed
SCT|131565006|Aubrac cattle breed
SCT|131566007|Aulie-Ata cattle breed
SCT|131567003|Australian Lowline cattle breed
SCT|131568008|Barzona cattle breed
SCT|131569000|Bazadais cattle breed
SCT|131570004|Beefmaker cattle breed
SCT|131571000|Belarus Red cattle breed
SCT|131572007|Belgian Blue cattle breed
SCT|131573002|Belgian Red cattle breed
SCT|131574008|Belmont Adaptaur cattle breed
SCT|131575009|Berrendas cattle breed
SCT|131576005|Blacksided Trondheim and Norland cattle breed
SCT|131577001|Blanco Orejinegro cattle breed
SCT|131578006|Braunvieh cattle breed
SCT|131579003|British White cattle breed
SCT|131580000|Cachena cattle breed
SCT|131581001|Canary Island cattle breed
SCT|131582008|Carinthian Blond cattle breed
SCT|131583003|Caucasian cattle breed
SCT|131584009|Charolais cattle breed
SCT|131585005|Chinese Black-and-White cattle breed
SCT|131586006|Corriente cattle breed
SCT|131587002|Costeño con Cuernos cattle breed
SCT|131588007|Damascus cattle breed
SCT|131589004|Danish Red cattle breed
SCT|131590008|Devon cattle breed
SCT|131591007|Dølafe cattle breed
SCT|131592000|Dutch Belted cattle breed
SCT|131593005|Dutch Friesian cattle breed
SCT|131594004|English Longhorn cattle breed
SCT|131595003|Estonian Red cattle breed
SCT|131596002|Evolène cattle breed
SCT|131597006|Fighting Bull cattle breed
SCT|131598001|Fjall cattle breed
SCT|131599009|Florida Cracker/Pineywoods cattle breed
SCT|131600007|Galician Blond cattle breed
SCT|131601006|Gascon cattle breed
SCT|131602004|German Red Pied cattle breed
SCT|131603009|Glan cattle breed
SCT|131604003|Gloucester cattle breed
SCT|131605002|Groningen Whiteheaded cattle breed
SCT|131606001|Hartón cattle breed
SCT|131607005|Mixed breed goat
SCT|131608000|Australian goat breed
SCT|131609008|Arapawa Island goat breed
SCT|131610003|Maltese goat breed
SCT|131611004|Provençale goat breed
SCT|131612006|Negra Serrana goat breed
SCT|131613001|Orobica goat breed
SCT|131614007|Roya-Vesubie goat breed
SCT|131615008|Retinta Extremena goat breed
SCT|131616009|Appenzell goat breed
SCT|131617000|American Cashmere goat breed
SCT|131618005|Altai Mountain goat breed
SCT|131619002|Pyrenean goat breed
SCT|131620008|Bagot goat breed
SCT|131621007|Russian White goat breed
SCT|131622000|Moxotó goat breed
SCT|131623005|Myotonic goat breed
SCT|131624004|Nachi goat breed
SCT|131625003|Nigerian Dwarf goat breed
SCT|131626002|Sarda goat breed
SCT|131627006|Serpentina goat breed
SCT|131628001|Serrana goat breed
SCT|131629009|Verata goat breed
SCT|131630004|Verzasca goat breed
SCT|131631000|Norwegian goat breed
SCT|131632007|Oberhasli goat breed
SCT|131633002|Peacock goat breed
SCT|131634008|Philippine goat breed
SCT|131635009|Loashan goat breed
SCT|131636005|San Clemente goat breed
SCT|131637001|Somali goat breed
SCT|131638006|Spanish goat breed
SCT|131639003|Rove goat breed
SCT|131640001|SRD goat breed
SCT|131641002|Swedish Landrace goat breed
SCT|131642009|Thuringian goat breed
SCT|131643004|Uzbek Black goat breed
SCT|131644005|Zhongwei goat breed
SCT|131645006|Barbari goat breed
SCT|131646007|Poitou goat breed
SCT|131647003|Repartida goat breed
SCT|131648008|Booted goat breed
SCT|131649000|Corsican goat breed
SCT|131650000|Chapar goat breed
SCT|131651001|Canindé goat breed
SCT|131652008|Canary Island goat breed
SCT|131653003|Daera Din Panah goat breed
SCT|131654009|British Alpine goat breed
SCT|131655005|Bhuj goat breed
SCT|131656006|Boer goat breed
SCT|131657002|Benadir goat breed
SCT|131658007|Créole Antilles goat breed (organism)
SCT|131659004|Beetal goat breed
SCT|131660009|Golden Guernsey goat breed
SCT|131661008|Danish Landrace goat breed
SCT|131662001|Kaghani goat breed
SCT|131663006|Irish goat breed
SCT|131664000|Grisons Striped goat breed
SCT|131665004|Jining Gray goat breed
SCT|131666003|Finnish Landrace goat breed
SCT|131667007|Erzgebirg goat breed
SCT|131668002|Kamori goat breed
SCT|131669005|Don goat breed
SCT|131670006|Kiko goat breed
SCT|131671005|Kinder goat breed
SCT|131672003|Pygora goat breed
SCT|131673008|Wooden Leg goat breed
SCT|131674002|Alpine Chamoisee goat breed
SCT|131675001|Massif Central goat breed
SCT|131676000|Malagueña goat breed
SCT|131677009|Algarvia goat breed
SCT|131678004|British Saanen goat breed
SCT|131679007|British Toggenburg goat breed
SCT|131680005|Bündner goat breed
SCT|131681009|Blanca Andaluza goat breed
SCT|131682002|Blanca Celtiberica goat breed
SCT|131683007|Bravia goat breed
SCT|131684001|Black Grisonne goat breed
SCT|131685000|Chamois of the Alps goat breed
SCT|131686004|Charnequeria goat breed
SCT|131687008|Carpathe goat breed
SCT|131688003|Col Noir du Valais goat breed
SCT|131689006|Damani goat breed
SCT|131690002|Des Fosses (Communes de l'Ouest) goat breed
SCT|131691003|English goat breed
SCT|131692005|English Guernsey goat breed
SCT|131693000|German colored goat breed
SCT|131694006|Guadarrama goat breed
SCT|131695007|Garganica goat breed
SCT|131696008|Girgentana goat breed
SCT|131697004|Jonica goat breed
SCT|131698009|Murciana-Granadina goat breed
SCT|131699001|Bündner Oberland sheep breed
SCT|131700000|British Milk Sheep breed
SCT|131701001|Brillenschaf sheep breed
SCT|131702008|Brecknock Hill Cheviot sheep breed
SCT|131703003|Cholistani sheep breed
SCT|131704009|Bibrik sheep breed
SCT|131705005|Columbia sheep breed
SCT|131706006|Black Welsh Mountain Sheep breed
SCT|131707002|Blackhead Persian sheep breed
SCT|131708007|Bleu du Maine sheep breed
SCT|131709004|Bluefaced Leicester sheep breed
SCT|131710009|Bond sheep breed
SCT|131711008|Border Leicester sheep breed
SCT|131712001|Boreray sheep breed
SCT|131713006|Bovska sheep breed
SCT|131714000|Braunes Bergschaf sheep breed
SCT|131715004|Brazilian Somali sheep breed
SCT|131716003|Beulah Speckled-Face sheep breed
SCT|131717007|Dartmoor sheep breed
SCT|131718002|Fabrianese sheep breed
SCT|131719005|Exmoor Horn sheep breed
SCT|131720004|Elliottdale sheep breed
SCT|131721000|Drysdale sheep breed
SCT|131722007|Dorset Down sheep breed
SCT|131723002|German Blackheaded Mutton sheep breed
SCT|131724008|Kooka sheep breed
SCT|131725009|Friesian Milk Sheep breed
SCT|131726005|Gansu Alpine Fine-wool sheep breed
SCT|131727001|German Whiteheaded Mutton sheep breed
SCT|131728006|Graue Gehoernte Heidschnucke sheep breed
SCT|131729003|Han sheep breed
SCT|131730008|Gromark sheep breed
SCT|131731007|Gulf Coast Native sheep breed
SCT|131732000|Dorper sheep breed
SCT|131733005|Devon Closewool sheep breed
SCT|131734004|Deutsches Blaukoepfiges Fleischschaf sheep breed
SCT|131735003|Derbyshire Gritstone sheep breed
SCT|131736002|Coburger Fuchsschaf sheep breed
SCT|131737006|Danish Landrace sheep breed
SCT|131738001|Gute sheep breed
SCT|131739009|Hampshire sheep breed
SCT|131740006|Gentile di Puglia sheep breed
SCT|131741005|German Mountain sheep breed
SCT|131742003|Luzein sheep breed
SCT|131743008|Katahdin sheep breed
SCT|131744002|Leineschaf sheep breed
SCT|131745001|Lincoln Longwool sheep breed
SCT|131746000|Llanwenog sheep breed
SCT|131747009|Lleyn sheep breed
SCT|131748004|Damara sheep breed
SCT|131749007|Damani sheep breed
SCT|131750007|Dalesbred sheep breed
SCT|131751006|Dala sheep breed
SCT|131752004|Criollo sheep breed
SCT|131753009|Cormo sheep breed
SCT|131754003|Lati sheep breed
SCT|131755002|Lonk sheep breed
SCT|131756001|Langhe sheep breed
SCT|131757005|Manx Loaghtan sheep breed
SCT|131758000|Masai sheep breed
SCT|131759008|Merinolandschaf sheep breed
SCT|131760003|Lohi sheep breed
SCT|131761004|Ile-de-France sheep breed
SCT|131762006|Hasht Nagri sheep breed
SCT|131763001|Hazaragie sheep breed
SCT|131764007|Coopworth sheep breed
SCT|131765008|Comisana sheep breed
SCT|131766009|Comeback sheep breed
SCT|131767000|Sicilian Barbary sheep breed
SCT|131768005|Africana sheep breed
SCT|131769002|Welsh Mountain Badger Faced sheep breed
SCT|131770001|Hebridean sheep breed
SCT|131771002|Heidschnucke sheep breed
SCT|131772009|Herdwick sheep breed
SCT|131773004|Hill Radnor sheep breed
SCT|131774005|Icelandic sheep breed
SCT|131775006|Harnai sheep breed
SCT|131776007|Istrian Pramenka sheep breed
SCT|131777003|Jacob sheep breed
SCT|131778008|Jezerskosolcavska sheep breed
SCT|131779000|Kachhi sheep breed
SCT|131780002|Wensleydale sheep breed
SCT|131781003|West African Dwarf sheep breed
SCT|131782005|White Suffolk sheep breed
SCT|131783000|Whiteface Dartmoor sheep breed
SCT|131784006|Whiteface Woodland sheep breed
SCT|131785007|Xinjiang Finewool sheep breed
SCT|131786008|Kajli sheep breed
SCT|131787004|Hog Island Sheep breed
SCT|131788009|Biellese sheep breed
SCT|131789001|Chios sheep breed
SCT|131790005|Santa Cruz sheep breed
SCT|131791009|Charollais sheep breed
SCT|131792002|Castlemilk Moorit sheep breed
SCT|131793007|Campanian Barbary sheep breed
SCT|131794001|California Variegated Mutant sheep breed
SCT|131795000|California Red sheep breed
SCT|131796004|Sopravissana sheep breed
SCT|131797008|Somali sheep breed
SCT|131798003|Welsh Hill Speckled Face sheep breed
SCT|131799006|Skudde sheep breed
SCT|131800005|Waziri sheep breed
SCT|131801009|Shetland sheep breed
SCT|131802002|Cambridge sheep breed
SCT|131803007|Solognote sheep breed
SCT|131804001|Colombian Criollo horse breed
SCT|131805000|Comtois horse breed
SCT|131806004|Corsican horse breed
SCT|131807008|Costa Rican Saddle Horse horse breed
SCT|131808003|Costeno horse breed
SCT|131809006|Cuban Paso horse breed
SCT|131816007|Rough Fell sheep breed
SCT|131819000|Danish Warmblood horse breed
SCT|131822003|Swaledale sheep breed
SCT|131823008|Polypay sheep breed
SCT|131830002|Pagliarola sheep breed
SCT|131831003|Pomeranian Coarsewool sheep breed
SCT|131832005|Sheep, Breed Undetermined sheep breed
SCT|131833000|Orkney sheep breed
SCT|131834006|Old Norwegian sheep breed
SCT|131835007|Old Format Sheep breed
SCT|131836008|Norwegian Fur sheep breed
SCT|131837004|Norfolk Horn sheep breed
SCT|131838009|Navajo-Churro sheep breed
SCT|131851004|Racka sheep breed
SCT|131852006|Rasa Aragonesa sheep breed
SCT|131853001|Red Engadine sheep breed
SCT|131854007|Rhoenschaf sheep breed
SCT|131861006|Hucul horse breed
SCT|131862004|AraAppaloosa horse breed
SCT|131863009|Argentine Criollo horse breed
SCT|131864003|Argentine Polo Pony horse breed
SCT|131865002|Australian Pony horse breed
SCT|131866001|Auxois horse breed
SCT|131867005|Avelignese horse breed
SCT|131868000|Azerbaijan horse breed
SCT|131869008|Azores horse breed
SCT|131870009|Bali horse breed
SCT|131871008|Balikun horse breed
SCT|131872001|Waziri horse breed
SCT|131873006|Banker Horse horse breed
SCT|131874000|Bardigiano horse breed
SCT|131875004|Batak horse breed
SCT|131876003|Bavarian Warmblood horse breed
SCT|131877007|Belgian Ardennais horse breed
SCT|131878002|Belgian Halfblood horse breed
SCT|131879005|Belgian Warmblood horse breed
SCT|131880008|Bhutia horse breed
SCT|131881007|Black Sea Horse horse breed
SCT|131882000|Bosnian horse breed
SCT|131883005|Boulonnais horse breed
SCT|131884004|Brandenburg horse breed
SCT|131885003|Brazilian Sport Horse horse breed
SCT|131886002|British Appaloosa horse breed
SCT|131887006|British Riding Pony horse breed
SCT|131888001|British Spotted Pony horse breed
SCT|131889009|Buohai horse breed
SCT|131890000|Buryat horse breed
SCT|131891001|Calabrian horse breed
SCT|131892008|Camargue horse breed
SCT|131893003|Canadian Cutting Horse horse breed
SCT|131894009|Canadian Rustic Pony horse breed
SCT|131895005|Canadian Sport Horse horse breed
SCT|131896006|Canik horse breed
SCT|131897002|Cape Horse horse breed
SCT|131898007|Cerbat horse breed
SCT|131899004|Chakouyi horse breed
SCT|131900009|Chara Horse horse breed
SCT|131901008|Chickasaw horse breed
SCT|131902001|Chilote horse breed
SCT|131903006|Chinese Kazakh horse breed
SCT|131904000|Chinese Mongolian horse breed
SCT|131905004|Chumbivilcas horse breed
SCT|131906003|Chumysh horse breed
SCT|131907007|Cirit horse breed
SCT|131908002|Irish Draft horse breed
SCT|131909005|Irish Hunter horse breed
SCT|131910000|Cuban Trotter horse breed
SCT|131911001|Italian Heavy Draft horse breed
SCT|131912008|Jabe horse breed
SCT|131913003|Java horse breed
SCT|131914009|Vendéen sheep breed
SCT|131915005|Czech Warmblood horse breed
SCT|131916006|Jinhong horse breed
SCT|131917002|Jinzhou horse breed
SCT|131919004|Danubian horse breed
SCT|131920005|Karachai horse breed
SCT|131921009|Karakacan horse breed
SCT|131922002|Kathiawari horse breed
SCT|131923007|Ke-Er-Qin horse breed
SCT|131924001|Kirgiz horse breed
SCT|131925000|Kuznet horse breed
SCT|131926004|Landais horse breed
SCT|131927008|Lewitzer horse breed
SCT|131928003|Lichuan horse breed
SCT|131929006|Lijiang horse breed
SCT|131930001|Llanero horse breed
SCT|131931002|Lombok horse breed
SCT|131932009|Lundy Pony horse breed
SCT|131933004|Malakan horse breed
SCT|131934005|Malopolski horse breed
SCT|131935006|Datong horse breed
SCT|131936007|Mangalarga Paulista horse breed
SCT|131937003|Dulmen Pony horse breed
SCT|131938008|Maremmana horse breed
SCT|131939000|Marwari horse breed
SCT|131940003|Megezh horse breed
SCT|131941004|Megrel horse breed
SCT|131942006|Merens horse breed
SCT|131943001|Messara horse breed
SCT|131944007|Sumba horse breed
SCT|131945008|Sumbawa horse breed
SCT|131946009|Swedish Ardennes horse breed
SCT|131947000|Dutch Tuigpaard horse breed
SCT|131948005|East and Southeast Anadolu horse breed
SCT|131949002|Thai Pony horse breed
SCT|131950002|Thessalonian horse breed
SCT|131951003|Tibetan horse breed
SCT|131952005|Tieling horse breed
SCT|131953000|Timor horse breed
SCT|131954006|Trakya horse breed
SCT|131955007|Trote en Gallope horse breed
SCT|131956008|Turkoman horse breed
SCT|131957004|Tushin horse breed
SCT|131958009|Tuva horse breed
SCT|131959001|Uzunyayla horse breed
SCT|131960006|Voronezh Coach Horse horse breed
SCT|131961005|Elegant Warmblood horse breed
SCT|131962003|Welsh Cob horse breed
SCT|131963008|Welsh Mountain Pony horse breed
SCT|131964002|English Hack horse breed
SCT|131965001|Wurttemberg horse breed
SCT|131966000|Xilingol horse breed
SCT|131967009|Yanqi horse breed
SCT|131968004|Yemeni Horses horse breed
SCT|131969007|Yili horse breed
SCT|131970008|Yiwu horse breed
SCT|131971007|Yunnan horse breed
SCT|131972000|German Riding Pony horse breed
SCT|131973005|Guanzhong horse breed
SCT|131974004|Guizhou horse breed
SCT|131975003|Guoxia horse breed
SCT|131976002|Erlunchun horse breed
SCT|131977006|Half Saddlebred horse breed
SCT|131978001|Flores horse breed
SCT|131979009|Freiberg horse breed
SCT|131980007|Hessen horse breed
SCT|131981006|Hinis horse breed
SCT|131982004|Hirzai horse breed
SCT|131983009|Hungarian Coldblood horse breed (organism)
SCT|131984003|Hungarian Dun horse breed
SCT|131985002|Hungarian Sport Horse horse breed
SCT|131986001|International Striped Horse horse breed
SCT|131987005|Irish Cob horse breed
SCT|131988000|Mezen horse breed
SCT|131989008|Mezohegyes Sport Horse horse breed
SCT|131990004|French Cob horse breed
SCT|131991000|French Saddle pony horse breed
SCT|131992007|Murakoz horse breed
SCT|131993002|Finnhorse Draft horse breed
SCT|131994008|Mecklenburg horse breed
SCT|131998006|Catalana chicken breed
SCT|132009005|Haiti Créole pig breed (organism)
SCT|132010000|Manor Hybrid pig breed
SCT|132011001|Hamline pig breed
SCT|132012008|Manor Ranger pig breed
SCT|132013003|Manor Meishan pig breed
SCT|132014009|Cotswold Gold pig breed
SCT|132015005|Cotswold Platinum pig breed
SCT|132016006|Cotswold 16 pig breed
SCT|132017002|Cotswold 29 pig breed
SCT|132018007|Cotswold 90 pig breed
SCT|132019004|Hampen pig breed
SCT|132020005|SPM pig breed
SCT|132021009|High Conformation White pig breed
SCT|132022002|Line 32 pig breed
SCT|132023007|Line 21 pig breed
SCT|132024001|Meatline pig breed
SCT|132025000|Hampline pig breed
SCT|132026004|Euroline pig breed
SCT|132027008|Norline pig breed
SCT|132028003|Premier pig breed
SCT|132029006|Tribred pig breed
SCT|132030001|American Essex pig breed
SCT|132031002|Sino-Gascony pig breed
SCT|132032009|Guadeloupe Créole pig breed (organism)
SCT|132033004|Managra pig breed
SCT|132034005|Canadian Landrace pig breed
SCT|132035006|Canadian Yorkshire pig breed
SCT|132037003|Pineywoods pig breed
SCT|132038008|Catalina Island pig breed
SCT|132039000|Ras-n-Lansa pig breed
SCT|132040003|Pitman-Moore Miniature pig breed
SCT|132041004|Vita Vet Lab Minipig pig breed
SCT|132042006|Hanford Miniature pig breed
SCT|132043001|Black Hampshire pig breed
SCT|132044007|Red Hamprace pig breed
SCT|132045008|American Yorkshire pig breed
SCT|132046009|American Berkshire pig breed
SCT|132047000|Camborough Blue pig breed
SCT|132048005|Camborough 12 pig breed
SCT|132049002|Westrain pig breed
SCT|132050002|Dalland 030 pig breed
SCT|132051003|Razor-Back pig breed
SCT|132052005|Macau pig breed
SCT|132053000|Moura pig breed
SCT|132054006|Canastra pig breed
SCT|132055007|Pirapetinga pig breed
SCT|132056008|Piau pig breed
SCT|132057004|Nilo-Canastra pig breed
SCT|132058009|Canastrão pig breed
SCT|132059001|Canastrão, Junqueira pig breed
SCT|132060006|Canastrão, Capitão Chico pig breed
SCT|132061005|Canastrão, Zabumba pig breed
SCT|132062003|Canastrão, Cabano pig breed
SCT|132063008|Canastrão, Vermelho pig breed
SCT|132064002|Piau, Caruncho Piau pig breed
SCT|132065001|Canastrinho pig breed
SCT|132066000|Honduras Switch-Tail pig breed
SCT|132067009|Mastergilt pig breed
SCT|132068004|Sovereign pig breed
SCT|132069007|Poltava pig breed
SCT|132070008|Lipetsk pig breed
SCT|132071007|Soviet Meat pig breed
SCT|132072000|Central Russian pig breed
SCT|132073005|Steppe Meat pig breed
SCT|132074004|Kharkov pig breed
SCT|132075003|Dnepropetrovsk pig breed
SCT|132076002|Russian Large White pig breed
SCT|132077006|Forest Mountain pig breed
SCT|132078001|Dnieper pig breed
SCT|132079009|Iberian pig breed
SCT|132080007|Iberian, Extremadura Red pig breed
SCT|132081006|Iberian, Jabugo Spotted pig breed
SCT|132082004|Iberian, Black Iberian pig breed
SCT|132083009|Philippine Native, Ilocos pig breed
SCT|132084003|Philippine Native, Jalajala pig breed
SCT|132085002|Mangalizta pig breed (organism)
SCT|132086001|Alentejana pig breed
SCT|132087005|Belgian Landrace, BN pig breed
SCT|132088000|French Large White pig breed
SCT|132089008|Hyper Large White pig breed
SCT|132090004|Tia Meslan pig breed
SCT|132091000|Pen ar Lan 77 pig breed
SCT|132092007|Penshire pig breed
SCT|132093002|Laconie pig breed
SCT|132094008|Murcian pig breed
SCT|132095009|Cavallino pig breed
SCT|132096005|Calabrian pig breed
SCT|132097001|Apulian pig breed
SCT|132098006|Siena Belted pig breed
SCT|132099003|Calascibetta pig breed
SCT|132100006|Güssing Forest Pig pig breed
SCT|132101005|Swiss Edelschwein pig breed
SCT|132102003|North Caucasus pig breed
SCT|132103008|Don pig breed
SCT|132104002|Rostov pig breed
SCT|132105001|Russian Long-Eared White pig breed
SCT|132106000|Russian Short-Eared White pig breed
SCT|132107009|Prisheksninsk pig breed
SCT|132108004|Breitov pig breed
SCT|132109007|Livny pig breed
SCT|132110002|Tsivilsk pig breed
SCT|132111003|Urzhum pig breed
SCT|132112005|Minisib pig breed
SCT|132113000|Sakhalin White pig breed
SCT|132114006|North Siberian pig breed
SCT|132115007|Siberian Black Pied pig breed
SCT|132116008|Kemerovo pig breed
SCT|132117004|KM-1 pig breed
SCT|132118009|Aksaî Black Pied pig breed
SCT|132119001|Semirechensk pig breed
SCT|132120007|Min pig breed
SCT|132121006|Sanjiang White pig breed
SCT|132122004|Basque Black Pied pig breed
SCT|132123009|Corsican pig breed
SCT|132124003|Créole pig breed
SCT|132125002|Gascony pig breed
SCT|132126001|Limousin pig breed
SCT|132127005|Harbin White pig breed
SCT|132128000|Heilongjiang Spotted pig breed
SCT|132129008|Liaoning Black pig breed
SCT|132130003|Huang-Huai-Hai Black, Shenxian pig breed
SCT|132131004|Huang-Huai-Hai Black pig breed
SCT|132132006|Bamei pig breed
SCT|132133001|Hanjiang Black pig breed
SCT|132134007|Ding pig breed
SCT|132135008|Huai pig breed
SCT|132136009|New Huai pig breed
SCT|132137000|Mashen pig breed
SCT|132138005|Yimeng Black pig breed
SCT|132139002|Hetao Lop-Ear pig breed
SCT|132140000|Korean Native pig breed
SCT|132141001|Korean Improved pig breed
SCT|132142008|Penbuk pig breed
SCT|132143003|Beijing Black pig breed
SCT|132144009|Chenghua pig breed
SCT|132145005|Taoyuan pig breed
SCT|132146006|Taiwan Small Black pig breed
SCT|132147002|Taiwan Small Red pig breed
SCT|132148007|Guanling pig breed
SCT|132149004|Huchuan Mountain pig breed
SCT|132150004|Rongchang pig breed
SCT|132151000|Wujin pig breed
SCT|132152007|Dahe pig breed
SCT|132153002|Yanan pig breed
SCT|132154008|South Yunnan Short-Eared pig breed
SCT|132155009|Hainan, Lingao pig breed
SCT|132156005|Hainan, Tunchang pig breed
SCT|132157001|Hainan, Wenchang pig breed
SCT|132158006|Liang Guang Small Spotted pig breed
SCT|132159003|German Pasture pig breed
SCT|132160008|Piau, Sorocaba pig breed
SCT|132161007|Nilo pig breed
SCT|132162000|Bahia pig breed
SCT|132163005|Perna-Curta pig breed
SCT|132164004|Carunchinho pig breed
SCT|132165003|Mandi pig breed
SCT|132166002|Orehla de Colher pig breed
SCT|132167006|Venezuelan Black pig breed
SCT|132168001|Bolivian pig breed
SCT|132169009|Pelón pig breed
SCT|132170005|Mexican Wattled pig breed
SCT|132171009|Dalland 080 pig breed
SCT|132173007|Monarch pig breed
SCT|132174001|Bisaro pig breed
SCT|132175000|Black Hairless pig breed
SCT|132176004|Black Mangalitsa pig breed
SCT|132178003|Borghigiana pig breed
SCT|132179006|Chianina pig breed
SCT|132180009|Cosentina pig breed
SCT|132181008|Cuino pig breed
SCT|132182001|Friuli Black pig breed
SCT|132183006|Fumati pig breed
SCT|132184000|Galician pig breed
SCT|132185004|German Berkshire pig breed
SCT|132186003|Ghori pig breed
SCT|132187007|Jianli pig breed
SCT|132188002|Lucanian pig breed
SCT|132189005|Maremmana pig breed
SCT|132190001|Miami pig breed
SCT|132191002|Montmorillon pig breed
SCT|132192009|Old Swedish Spotted pig breed
SCT|132193004|Oliventina pig breed
SCT|132194005|Parmense pig breed
SCT|132195006|Romagnola pig breed
SCT|132196007|Siberian pig breed
SCT|132197003|Small White pig breed
SCT|132198008|Baltaret pig breed
SCT|132199000|Tungchang pig breed
SCT|132200002|Sterling pig breed
SCT|132201003|Vich pig breed
SCT|132202005|Vietnamese pig breed
SCT|132203000|Vitoria pig breed
SCT|132204006|Wai Chow pig breed
SCT|132205007|Yorkshire Blue and White pig breed
SCT|132206008|Dalland 020 pig breed
SCT|132207004|Wiltshire pig breed
SCT|132208009|Hamroc pig breed
SCT|132209001|DRU™ Terminals pig breed
SCT|132210006|Camborough 22 pig breed
SCT|132211005|Camborough 15 pig breed
SCT|132212003|PR 1050 pig breed
SCT|132213008|PR 1075 pig breed
SCT|132214002|Chryak PIC pig breed
SCT|132215001|Canadian Royal Blue pig breed
SCT|132216000|Line 500 Duroc pig breed
SCT|132217009|Bodmin 950 pig breed
SCT|132218004|Canadian Duroc pig breed
SCT|132219007|Canadian Hampshire pig breed
SCT|132220001|Ba Xuyen pig breed
SCT|132221002|Arapawa Island pig breed
SCT|132222009|Wuzhishan pig breed
SCT|132223004|Philippine Native pig breed
SCT|132224005|Sinclair Miniature pig breed
SCT|132225006|Saddleback pig breed
SCT|132226007|Yucatan Miniature pig breed (organism)
SCT|132227003|Bantu pig breed
SCT|132228008|Tibetan pig breed
SCT|132229000|Turopolje pig breed
SCT|132230005|Vietnamese Pot-Bellied Pig pig breed
SCT|132231009|American Landrace pig breed
SCT|132232002|Swallow Belied Mangalitza pig breed
SCT|132233007|Fengjing pig breed
SCT|132234001|Finnish Landrace pig breed
SCT|132235000|Guinea Hog pig breed
SCT|132236004|Hezuo pig breed
SCT|132237008|Ossabaw Island pig breed
SCT|132238003|Kele pig breed
SCT|132239006|Krskopolje pig breed
SCT|132240008|Kunekune pig breed
SCT|132241007|Large Black-White pig breed
SCT|132242000|Lithuanian Native pig breed
SCT|132243005|Meishan pig breed
SCT|132244004|Jinhua pig breed
SCT|132245003|Ningxiang pig breed
SCT|132246002|Mora Romagnola pig breed
SCT|132247006|Mukota pig breed
SCT|132248001|Minzhu pig breed
SCT|132249009|Neijiang pig breed
SCT|132250009|Mulefoot pig breed
SCT|132251008|Normand pig breed
SCT|132252001|Angeln Saddleback pig breed
SCT|132253006|Greek Local pig breed
SCT|132254000|Icelandic pig breed
SCT|132255004|Casertana pig breed
SCT|132256003|Madonie-Sicilian pig breed
SCT|132257007|Sardinian pig breed
SCT|132258002|Sicilian pig breed
SCT|132259005|Zlotniki Spotted pig breed
SCT|132260000|Zlotniki White pig breed
SCT|132261001|Siska pig breed
SCT|132262008|Sumadija pig breed
SCT|132263003|Froxfield Pygmy pig breed
SCT|132264009|Danish Large White pig breed
SCT|132265005|Danish Duroc pig breed
SCT|132266006|Danish Hampshire pig breed
SCT|132267002|Piggham pig breed
SCT|132268007|New York Red pig breed
SCT|132269004|Finnish Yorkshire pig breed
SCT|132270003|Dutch Yorkshire pig breed
SCT|132271004|Pulawy pig breed
SCT|132272006|Pomeranian pig breed
SCT|132273001|Polish Landrace pig breed
SCT|132274007|Estonian Bacon pig breed
SCT|132275008|Latvian White pig breed
SCT|132276009|Lithuanian White pig breed
SCT|132277000|BKB-1 pig breed
SCT|132278005|Belorus Black Pied pig breed
SCT|132279002|Mirgorod pig breed
SCT|132280004|Liang Guang Small Spotted, Luchuan pig breed
SCT|132281000|Fujian Small pig breed
SCT|132282007|North Fujian Black-and-White pig breed
SCT|132283002|Fuan Spotted pig breed
SCT|132284008|Putian pig breed
SCT|132285009|Fuzhou Black pig breed
SCT|132286005|Minbei Spotted pig breed
SCT|132287001|Lantang pig breed
SCT|132288006|Liang Guang Small Spotted, Guangdong Small Ear pig breed
SCT|132289003|Longlin pig breed
SCT|132290007|Yuedong Black pig breed
SCT|132291006|Xiang pig breed
SCT|132292004|Cantonese pig breed
SCT|132293009|Jinhua, Dongyang pig breed
SCT|132294003|Jinhua, Yongkang pig breed
SCT|132295002|Daweizi pig breed
SCT|132296001|Huazhong Two-End Black pig breed
SCT|132297005|Huazhong Two-End Black, Jianli pig breed
SCT|132298000|Huazhong Two-End Black, Tongcheng pig breed
SCT|132299008|Huazhong Two-End Black, Satzeling pig breed
SCT|132300000|Ganzhongnan Spotted pig breed
SCT|132301001|Hang pig breed
SCT|132302008|Leping pig breed
SCT|132303003|Longyou Black pig breed
SCT|132304009|Wuyi Black pig breed
SCT|132305005|Lee-Sung pig breed
SCT|132306006|Lan-Yu pig breed
SCT|132307002|Vietnamese Yorkshire pig breed
SCT|132308007|Yujiang pig breed
SCT|132309004|Wanzhe Spotted pig breed
SCT|132310009|Wanzhe Spotted, Chunan Spotted pig breed
SCT|132311008|Wanzhe Spotted, Wannan Spotted pig breed
SCT|132312001|Shengxian Spotted pig breed
SCT|132313006|Qingping pig breed
SCT|132314000|Xiangxi Black pig breed
SCT|132315004|Bamaxiang pig breed
SCT|132316003|Taihu pig breed
SCT|132317007|Erhulian pig breed
SCT|132318002|Jiaxing Black pig breed
SCT|132319005|Mi pig breed
SCT|132320004|Shahutou pig breed
SCT|132321000|Jiaoxi pig breed
SCT|132322007|Shanghai White pig breed
SCT|132323002|Hubei White pig breed
SCT|132324008|Xinjin pig breed
SCT|132325009|Xinjin, Jilin Black pig breed
SCT|132326005|Xinjin, Ning-an pig breed
SCT|132327001|Í pig breed
SCT|132328006|DBI pig breed
SCT|132329003|Xinjin, Xinjin pig breed
SCT|132330008|Meixin pig breed
SCT|132331007|North East China Spotted pig breed
SCT|132332000|Fannong Spotted pig breed
SCT|132333005|Laoshan pig breed
SCT|132334004|Nanjing Black pig breed
SCT|132335003|Shanxi Black pig breed
SCT|132336002|Ganzhou White pig breed
SCT|132337006|Guangxi White pig breed
SCT|132338001|Hanzhong White pig breed
SCT|132339009|Lutai White pig breed
SCT|132340006|Yili White pig breed
SCT|132341005|Xinjiang White pig breed
SCT|132342003|BSI pig breed
SCT|132343008|Mong Cai pig breed
SCT|132344002|Lang Hong pig breed
SCT|132345001|Muong Khuong pig breed
SCT|132346000|Meo pig breed
SCT|132347009|Tong Con pig breed
SCT|132348004|Ha Bac pig breed
SCT|132349007|Thai Binh pig breed
SCT|132350007|Co pig breed
SCT|132351006|Swiss Improved Landrace pig breed
SCT|132352004|German Landrace B pig breed
SCT|132353009|Edelschwein pig breed
SCT|132354003|Swabian-Hall pig breed
SCT|132355002|Bentheim Black Pied pig breed
SCT|132356001|Baldinger Spotted pig breed
SCT|132357005|German Red Pied pig breed
SCT|132358000|German Cornwall pig breed
SCT|132359008|Göttingen Miniature pig breed
SCT|132360003|Munich Miniature pig breed
SCT|132361004|Leicoma pig breed
SCT|132362006|Schwerfurt Meat pig breed
SCT|132363001|Hungarian White pig breed
SCT|132364007|Hungahyb pig breed
SCT|132365008|Bulgarian Native pig breed
SCT|132366009|East Balkan pig breed
SCT|132367000|Kula pig breed
SCT|132368005|Nghia Binh pig breed
SCT|132369002|Dachshund, Miniature dog breed
SCT|132371002|Bichon Teneriffe dog breed
SCT|132372009|Bizanian Hound dog breed
SCT|132373004|Saint Hubert bloodhound dog breed (organism)
SCT|132374005|Bloodhound, Southern Hound dog breed
SCT|132376007|Brandlbracke dog breed
SCT|132377003|Braque d'Ariége dog breed
SCT|132378008|Portuguese Guard Dog breed
SCT|132379000|Great Münsterländer dog breed
SCT|132380002|Beagle, Smooth dog breed
SCT|132381003|Beagle, Rough dog breed
SCT|132382005|Belgian Griffon, Rough dog breed
SCT|132383000|Belgian Griffon, Smooth dog breed
SCT|132384006|Braque Belge dog breed
SCT|132385007|Belgian Street Dog breed
SCT|132386008|Bernese Hound dog breed
SCT|132387004|Eurasier dog breed
SCT|132388009|English Bulldog breed
SCT|132389001|Dogue de Bordeaux dog breed (organism)
SCT|132390005|Kai Ken dog breed
SCT|132391009|Kui Mlk dog breed
SCT|132392002|Argentine Dogo dog breed
SCT|132393007|Alentejo herder dog breed
SCT|132394001|Saint Bernard, Long-haired dog breed
SCT|132395000|Saint Bernard, Short-haired dog breed
SCT|132396004|West Siberian Laika dog breed
SCT|132397008|Basset Fauve de Bretagne dog breed
SCT|132398003|Japanese Retriever dog breed
SCT|132399006|Kai Dog breed
SCT|132400004|American Blue Gascon Hound dog breed
SCT|132401000|Beagle Harrier dog breed
SCT|132402007|Kangal Dog breed
SCT|132403002|Leopard Cur dog breed
SCT|132404008|Patterdale Terrier dog breed
SCT|132405009|Petit Brabaçon dog breed
SCT|132406005|Aidi dog breed
SCT|132407001|American Indian Dog breed
SCT|132408006|Austrian Pinscher dog breed
SCT|132409003|American Eskimo, standard dog breed
SCT|132410008|American Eskimo, Miniature dog breed
SCT|132411007|American Eskimo, Toy dog breed
SCT|132412000|Basset Griffon Vendéen dog breed
SCT|132413005|Batard dog breed
SCT|132414004|Basset Bleu de Gascogne dog breed
SCT|132415003|Braque Dupuy dog breed
SCT|132416002|Bruno de Jura dog breed
SCT|132417006|Cão da Serra de Aires dog breed
SCT|132418001|Cão de Castro Laboreiro dog breed
SCT|132419009|Cão de Fila Miguel dog breed
SCT|132420003|Catalan Sheepdog breed
SCT|132421004|Caucasian Shepherd Dog breed
SCT|132422006|Cirneco dell'Etna dog breed
SCT|132423001|English Toy Terrier dog breed
SCT|132424007|German Spitz dog breed
SCT|132426009|Fauve de Bretagne dog breed
SCT|132427000|Hellenic Hound dog breed
SCT|132428005|Holland Shepherd dog breed
SCT|132429002|Japanese Spitz dog breed
SCT|132430007|Jämthund dog breed
SCT|132431006|Jindo dog breed
SCT|132432004|Karelo-Finnish Laika dog breed
SCT|132433009|King Shepherd dog breed
SCT|132434003|Kishu dog breed
SCT|132435002|Kirhiz dog breed
SCT|132436001|Magyar Agår dog breed
SCT|132437005|Middle Asian Ovtcharka dog breed
SCT|132438000|Mi-Ki dog breed
SCT|132439008|Miniature Australian Shepherd dog breed
SCT|132440005|Min-pei dog breed
SCT|132441009|Mountain Cur dog breed
SCT|132442002|Moscow Longhaired Toy Terrier dog breed
SCT|132443007|Perdigueiro Portuguese dog breed
SCT|132444001|Podengo Canario dog breed
SCT|132445000|Podengo Pequeno dog breed
SCT|132446004|Pressa Mallorquin dog breed
SCT|132447008|Pyrenean Mastiff dog breed
SCT|132448003|Rastreador Brasileiro dog breed
SCT|132449006|Sabuesos Españoles dog breed
SCT|132450006|Schiller Hound dog breed
SCT|132451005|South Russian Steppe Hound dog breed
SCT|132452003|Styrian Mountain dog breed
SCT|132453008|Berger du Languedoc dog breed
SCT|132454002|Teddy Roosevelt Terrier dog breed
SCT|132455001|Transylvanian Hound dog breed
SCT|132456000|Trigg Hound dog breed
SCT|132457009|Tyrolean Hound dog breed
SCT|132458004|White Shepherd dog breed
SCT|132459007|Wirehair Styrian mountain dog breed
SCT|132460002|Yugoslavian Hound dog breed
SCT|132461003|Old Farm Collie dog breed
SCT|132462005|Old German Shepherd dog breed
SCT|132463000|New Zealand Heading Dog breed
SCT|132464006|German Koolie dog breed
SCT|132465007|Smithfield dog breed
SCT|132466008|Spanish Greyhound dog breed
SCT|132467004|Armant dog breed
SCT|132468009|Australian Greyhound dog breed
SCT|132469001|Australian Terrier, rough-coated dog breed
SCT|132470000|Australian Terrier, silky dog breed
SCT|132471001|Austrian Hound dog breed
SCT|132472008|Austrian Smooth-Haired Bracke dog breed
SCT|132473003|Balkan Hound dog breed
SCT|132474009|Banjara greyhound dog breed
SCT|132475005|Beagle, Standard dog breed
SCT|132476006|Estrela Mountain Dog breed
SCT|132477002|Epagneul Picard dog breed
SCT|132478007|Epagneul Bleu de Picardie dog breed
SCT|132479004|Estonian Hound dog breed
SCT|132480001|Epagneul Pont-Audemer dog breed
SCT|132481002|Eurasian dog breed
SCT|132482009|Fell Terrier dog breed
SCT|132483004|Fila Brasileiro dog breed
SCT|132484005|Finnish Hound dog breed
SCT|132485006|Finnish Lapphund dog breed
SCT|132486007|Entlebucher dog breed
SCT|132487003|French Guard Dog breed
SCT|132488008|French Spaniel dog breed
SCT|132489000|Coton de Tuléar dog breed
SCT|132490009|Hamiltonstövare dog breed
SCT|132491008|Danish Broholmer dog breed
SCT|132492001|English Shepherd dog breed
SCT|132493006|Drentse Patrijshond dog breed
SCT|132494000|Dunker dog breed
SCT|132495004|Kooikerhondje dog breed (organism)
SCT|132496003|Dutch Shepherd dog breed
SCT|132497007|East Siberian Laika dog breed
SCT|132498002|Deutsche bracke dog breed
SCT|132499005|Hanoverian Hound dog breed
SCT|132500001|Hovawart dog breed
SCT|132501002|Icelandic Sheepdog breed
SCT|132502009|Inca Hairless Dog breed
SCT|132503004|Irish Red and White Setter dog breed
SCT|132504005|Jagdterrier dog breed
SCT|132505006|German Spaniel dog breed
SCT|132506007|Grand Anglo-Français dog breed
SCT|132507003|Grand Bassett Griffon Vendéen dog breed (organism)
SCT|132508008|Grand Bleu de Gascogne dog breed
SCT|132509000|Grand Gascon-Saintongeois dog breed
SCT|132510005|German Pinscher dog breed
SCT|132511009|Greater Swiss Mountain Dog breed
SCT|132512002|Greenland Dog breed
SCT|132513007|Griffon Fauve de Bretegne dog breed
SCT|132514001|Griffon Nivernais dog breed
SCT|132515000|Grand Griffon Vendéen dog breed (organism)
SCT|132516004|Ainu dog breed
SCT|132517008|Basset Artésian Normand dog breed
SCT|132518003|Bavarian Mountain Hound dog breed
SCT|132519006|Beauceron dog breed
SCT|132520000|Azawakh dog breed
SCT|132521001|Australian Shepherd dog breed
SCT|132522008|Belgian Wolfhound dog breed
SCT|132523003|Bergamasco dog breed
SCT|132524009|Berger de Picard dog breed
SCT|132525005|Berger de Pyrenees dog breed
SCT|132526006|Billy dog breed
SCT|132527002|Belgian Griffon dog breed
SCT|132528007|American Hairless Terrier dog breed
SCT|132529004|Beagle, Elizabethan dog breed
SCT|132530009|Japanese Pointer dog breed
SCT|132531008|Akbash dog breed
SCT|132532001|Alapaha blueblood bullDog breed
SCT|132533006|Barbet dog breed
SCT|132534000|American Bulldog breed
SCT|132535004|Black Russian Terrier dog breed
SCT|132536003|Anglo-Francais de moyen venerie dog breed
SCT|132537007|Anglo-Francais de petit venerie dog breed
SCT|132538002|Appenzeller dog breed
SCT|132539005|Ariégeois dog breed
SCT|132540007|Alano Español dog breed
SCT|132541006|Australian Kelpie dog breed
SCT|132542004|Alpine dachsbracke dog breed
SCT|132543009|Chien Français Blanc et Noir dog breed
SCT|132544003|Carolina Dog breed
SCT|132545002|Catahoula Leopard dog breed
SCT|132546001|Caucasian Mountain Dog breed
SCT|132547005|Cesky Fousek dog breed
SCT|132548000|Cesky Terrier dog breed
SCT|132549008|Chart Polski dog breed
SCT|132550008|Black Forest Hound dog breed
SCT|132551007|Chien d'Artois dog breed
SCT|132552000|Canaan dog breed
SCT|132553005|Chien Français Tricolore dog breed
SCT|132554004|Chinese Crested dog breed
SCT|132555003|Chinese Foo Dog breed
SCT|132556002|Chinese Imperial ch'in dog breed
SCT|132557006|Chinook dog breed
SCT|132558001|Chien Français Blanc et Orange dog breed
SCT|132559009|Braque Français de Grand Taille dog breed
SCT|132560004|Bolognese dog breed
SCT|132561000|Border Collie dog breed
SCT|132562007|Bracco Italiano dog breed
SCT|132563002|Cane Corso dog breed
SCT|132564008|Braque du Bourbonnais dog breed
SCT|132565009|Braque Francais de Petite Taille dog breed
SCT|132566005|Braque Saint-Germain dog breed
SCT|132567001|Briquet Basset Griffon Vendéen dog breed (organism)
SCT|132568006|Black Mouth Cur dog breed
SCT|132569003|Braque d'Auvergne dog breed
SCT|132570002|Schapendoes dog breed
SCT|132571003|Sarplaninac dog breed
SCT|132572005|Russo-Laika dog breed
SCT|132573000|Bosnian Hound dog breed
SCT|132574006|Rat Terrier dog breed
SCT|132575007|Pumi dog breed
SCT|132576008|Presa Canario dog breed
SCT|132577004|Portuguese Pointer dog breed
SCT|132578009|Porcelaine dog breed
SCT|132579001|Shropshire Terrier dog breed
SCT|132580003|Boykin Spaniel dog breed
SCT|132581004|Southern Blackmouth Cur dog breed
SCT|132582006|South Russian Ovcharka dog breed
SCT|132583001|Small Spanish Hound dog breed
SCT|132584007|Small Münsterländer dog breed
SCT|132585008|Slovak Cuvak dog breed
SCT|132586009|Shiloh Shepherd dog breed
SCT|132587000|Shiba Inu dog breed
SCT|132588005|Welsh Sheepdog breed
SCT|132589002|Shar-pei dog breed
SCT|132590006|Sloughi dog breed
SCT|132591005|Owczarek Podhalandski dog breed
SCT|132592003|Norbottenspets dog breed
SCT|132593008|Norwegian Dunkerhound dog breed
SCT|132594002|Old Danish Bird Dog breed
SCT|132595001|Old Format Dachsund dog breed
SCT|132596000|Old Format Manchester Terrier dog breed
SCT|132597009|Old Format Min/Toy Poodle dog breed
SCT|132598004|Old Format Welsh Corgi dog breed
SCT|132599007|Neopolitan Mastiff dog breed
SCT|132600005|Perdiguero de Burgos dog breed
SCT|132601009|Perdiguero Navarro dog breed
SCT|132602002|Peruvian Inca Orchid dog breed
SCT|132603007|Petit Bleu de Gascogne dog breed
SCT|132604001|Petit Gascon-Saintongeois dog breed
SCT|132605000|Petit Griffon Bleu de Gascogne dog breed
SCT|132606004|Olde English Bulldogge dog breed
SCT|132607008|Löwchen dog breed
SCT|132608003|Polski Owczarek Nizinny dog breed
SCT|132609006|Polish Hound dog breed
SCT|132610001|Poitevin dog breed
SCT|132611002|Spanish Pointer dog breed
SCT|132612009|Kyi-Leo dog breed
SCT|132613004|Large Spanish Hound dog breed
SCT|132614005|Lundehund dog breed
SCT|132615006|Lurcher Hound dog breed
SCT|132616007|Maremma Sheepdogs dog breed
SCT|132617003|McNab dog breed
SCT|132618008|Miniature Bull Terrier dog breed
SCT|132619000|Mixed breed dog
SCT|132620006|Mudi dog breed
SCT|132621005|Munster Lander Pointer dog breed
SCT|132622003|Loenberger dog breed
SCT|132623008|Chi Terrier dog breed
SCT|132624002|Krasky Ovcar dog breed
SCT|132625001|Kromfohrländer dog breed
SCT|132626000|Havanese dog breed
SCT|132627009|American lamalese dog breed
SCT|132629007|Norwegian Lundehund dog breed
SCT|132630002|North American Shepherd dog breed
SCT|132631003|Kyi Apso dog breed
SCT|132632005|Swedish Lapphund dog breed
SCT|132633000|Treeing Tennessee Brindle dog breed
SCT|132634006|Telomian dog breed (organism)
SCT|132635007|Swedish Vallhund dog breed
SCT|132636008|Stumpy Tail Cattle Dog breed
SCT|132637004|Stabyhoun dog breed
SCT|132638009|Spinone Italiano dog breed
SCT|132639001|Spanish Mastiff dog breed
SCT|132640004|Berger Shetland dog breed
SCT|132641000|Thai Ridgeback dog breed
SCT|132642007|Swiss Mountain Dog breed
SCT|132643002|Tibetan Mastiff dog breed
SCT|132644008|Glen of Imaal Terrier dog breed
SCT|132645009|Tosa Inu dog breed
SCT|132646005|Toy Havanese Terrier dog breed
SCT|132647001|Treeing Cur dog breed
SCT|132648006|Treeing Feist dog breed
SCT|132649003|Greater Swiss Mountain Hound dog breed
SCT|132650003|Harlequin cat breed
SCT|132651004|Manxamese cat breed
SCT|132652006|Maltese cat breed
SCT|132653001|Mixed breed cat
SCT|132654007|Ragdoll cat breed
SCT|132655008|Turkish van cat breed
SCT|132656009|British Blue cat breed
SCT|132657000|American Bobtail Shorthair cat breed
SCT|132658005|American Bobtail Longhair cat breed
SCT|132659002|American Curl cat breed
SCT|132660007|Australian Mist cat breed
SCT|132661006|Bengal cat breed
SCT|132662004|Brazilian Shorthair cat breed
SCT|132663009|California Spangled cat breed
SCT|132664003|Chantilly/Tiffany cat breed
SCT|132665002|Shorthair cat breed
SCT|132666001|German Rex cat breed
SCT|132667005|LaPerm Shorthair cat breed
SCT|132668000|LaPerm Longhair cat breed
SCT|132669008|Munchkin Shorthair cat breed
SCT|132670009|Munchkin Longhair cat breed
SCT|132671008|Nebelung cat breed
SCT|132672001|Norwegian Forest cat breed
SCT|132673006|Oriental Longhair cat breed
SCT|132675004|Ragamuffin cat breed
SCT|132676003|Selkirk Rex cat breed
SCT|132677007|Siberian cat breed
SCT|132678002|Snowshoe cat breed
SCT|132679005|Sokoke cat breed
SCT|132680008|Sphynx cat breed
SCT|132681007|Bergamasca sheep breed
SCT|132682000|Portland sheep breed
SCT|132684004|Weisse Hornlose Heidschnucke sheep breed
SCT|132685003|Drents Heideschaap sheep breed
SCT|132686002|Kameroen sheep breed
SCT|132687006|Mergelland sheep breed
SCT|132688001|Ouessant sheep breed
SCT|132689009|Canadian Arcott sheep breed
SCT|132690000|Noordhollander sheep breed
SCT|132697002|Rijnlam-A sheep breed
SCT|132698007|Schoonebeker sheep breed
SCT|132699004|Wallis Blacknosed Sheep breed
SCT|132701004|Newfoundland sheep breed
SCT|132702006|Wallis Country Sheep breed
SCT|132703001|Rideau Arcott sheep breed
SCT|132704007|Tukidale sheep breed
SCT|132705008|Polwarth sheep breed
SCT|132706009|Ryeland sheep breed
SCT|132707000|Thalli sheep breed
SCT|132708005|Tong sheep breed
SCT|132709002|Touabire sheep breed
SCT|132710007|Tunis sheep breed
SCT|132711006|Tyrol Mountain sheep breed
SCT|132712004|Uda sheep breed
SCT|132716001|German Mutton Merino sheep breed
SCT|132717005|Medium-Wool Merino sheep breed
SCT|132718000|Fonthill Merino sheep breed
SCT|132719008|South African Mutton Merino sheep breed
SCT|132720002|Strong Wool Merino sheep breed
SCT|132721003|Poll Merino sheep breed
SCT|132722005|Fine Merino sheep breed
SCT|132723000|South African Merino sheep breed
SCT|132724006|Superfine Merino sheep breed
SCT|132731005|Baden Wurttemburg horse breed
SCT|132732003|British Warmblood horse breed
SCT|132733008|Israeli horse breed
SCT|132734002|French Ardennais horse breed
SCT|132735001|Booroola Merino sheep breed
SCT|132736000|Cukurova horse breed
SCT|132737009|Czech Coldblood horse breed
SCT|132738004|Czechoslovakian Small Riding Horse horse breed
SCT|132739007|Jianchang horse breed
SCT|132740009|Jielin horse breed
SCT|132741008|Wielkopolski horse breed
SCT|132742001|Eleia horse breed
SCT|132743006|English Cob horse breed
SCT|132744000|Welsh Pony horse breed
SCT|132745004|Welsh Pony of Cob Type horse breed
SCT|132746003|English Hunter horse breed
SCT|132747007|Eriskay Pony horse breed
SCT|132748002|Hackney Pony horse breed
SCT|132749005|Estonian Draft horse breed
SCT|132750005|Heihe horse breed
SCT|132751009|Heilongkaing horse breed
SCT|132757008|Danish Sport Pony horse breed
SCT|132758003|Kabarda horse breed
SCT|132759006|Kalmyk horse breed
SCT|132760001|Mangalarga Marchador horse breed
SCT|132761002|Don horse breed
SCT|132762009|Manipuri horse breed
SCT|132763004|Swiss Warmblood horse breed
SCT|132764005|Tavda horse breed
SCT|132765006|East Bulgarian horse breed
SCT|132766007|East Friesian (Old Type) horse breed
SCT|132767003|East Friesian Warmblood (Modern Type) horse breed
SCT|132768008|Kakhetian pig breed
SCT|132769000|West French White pig breed
SCT|132770004|Miniature Hereford cattle breed
SCT|132771000|Jem-Jem Zebu cattle breed
SCT|132772007|Minusin horse breed
SCT|132773002|Morochuco horse breed
SCT|132774008|French Trotter horse breed
SCT|132775009|Furioso horse breed
SCT|132776005|Murghese horse breed
SCT|132777001|Mytilene horse breed
SCT|132778006|Namib Desert Horse horse breed
SCT|132779003|Danish Oldenborg horse breed
SCT|132780000|Volynsk cattle breed
SCT|132781001|Senepol cattle breed
SCT|132782008|Shilluk cattle breed
SCT|132783003|Sar Planina sheep breed
SCT|132784009|Santa Inês sheep breed
SCT|132785005|Sahel-type sheep breed
SCT|132786006|Rygja sheep breed
SCT|132787002|Rya sheep breed
SCT|132788007|Moghani sheep breed
SCT|132789004|Rouge de l'Quest sheep breed
SCT|132790008|Soay sheep breed
SCT|132791007|South Suffolk sheep breed
SCT|132792000|South Wales Mountain sheep breed
SCT|132793005|Spælsau sheep breed
SCT|132794004|Spiegel sheep breed
SCT|132795003|St. Croix sheep breed
SCT|132796002|Steigar sheep breed
SCT|132797006|Steinschaf sheep breed
SCT|132798001|Welsh Mountain sheep breed
SCT|132799009|Swedish Fur Sheep breed
SCT|132800008|Teeswater sheep breed
SCT|132801007|Texel sheep breed
SCT|132802000|Pelibüey sheep breed
SCT|132803005|Morada Nova sheep breed
SCT|132804004|Balkhi sheep breed
SCT|132805003|Bavarian Forest sheep breed
SCT|132806002|Barbados Blackbelly sheep breed
SCT|132807006|Romney sheep breed
SCT|132808001|Awassi sheep breed
SCT|132809009|Arapawa Island sheep breed
SCT|132810004|Arabi sheep breed
SCT|132811000|Apennine sheep breed
SCT|132812007|American Tunis sheep breed
SCT|132813002|Balwen Welsh Mountain sheep breed
SCT|132814008|Priangan sheep breed
SCT|132815009|Rabo Largo sheep breed
SCT|132843000|Muban pig breed
SCT|132844006|Iban pig breed
SCT|132845007|Altay sheep breed
SCT|132846008|Faeroes sheep breed
SCT|132849001|Pitt Island sheep breed
SCT|132851002|Pinzirita sheep breed
SCT|132852009|Sardinian sheep breed
SCT|132853004|East Friesian sheep breed
SCT|132854005|Ujumqin sheep breed
SCT|132855006|DLS sheep breed
SCT|132856007|Walachenschaf sheep breed
SCT|132857003|Outaouais Arcott sheep breed
SCT|132858008|Ossimi sheep breed
SCT|132859000|Bentheimer Landschaf sheep breed
SCT|132860005|Barbado sheep breed
SCT|132861009|Baluchi sheep breed
SCT|132888004|Blanc de Bouscat rabbit breed
SCT|132901006|New Zealand rabbit breed
SCT|132951001|American Indian Horse horse breed
SCT|132952008|American Mustang horse breed
SCT|132953003|American Quarter Horse horse breed
SCT|132954009|American Shetland pony horse breed
SCT|132955005|Anadolu horse breed
SCT|132956006|Andean horse breed
SCT|132957002|Anglo-Kabarda horse breed
SCT|132960009|Narym horse breed
SCT|132961008|National Spotted Saddle Horse horse breed
SCT|132962001|Nigerian horse breed
SCT|132963006|North Swedish Trotter horse breed
SCT|132964000|Oriental Horse horse breed
SCT|132965004|Rhineland Heavy Draft horse breed
SCT|132966003|Romanian Saddle Horse horse breed
SCT|132967007|Rottal horse breed
SCT|132968002|Royal Canadian Mounted Police Horse horse breed
SCT|132969005|Russian Saddle Horse horse breed
SCT|132970006|Sable Island Horse horse breed
SCT|132971005|Panje horse breed
SCT|132972003|Patibarcina horse breed
SCT|132973008|Pechora horse breed
SCT|132974002|Peneia horse breed
SCT|132975001|Periangan horse breed
SCT|132976000|Persian Arab horse breed
SCT|132977009|Petiso Argentino horse breed
SCT|132978004|Polish Draft horse breed
SCT|132979007|Priob horse breed
SCT|132980005|Rahvan horse breed
SCT|132981009|Salerno horse breed
SCT|132982002|Sandalwood horse breed
SCT|132983007|Sandan horse breed
SCT|132984001|Pindos horse breed
SCT|132985000|Piquira Pony horse breed
SCT|132986004|Pleven horse breed
SCT|132990002|Garrano tarpan horse X domestic horse breed
SCT|132991003|Konink tarpan horse X domestic horse breed
SCT|132992005|Asturian tarpan horse X domestic horse breed
SCT|132993000|Pottok tarpan horse X domestic horse breed
SCT|132994006|Russian Trotter horse breed
SCT|132995007|West African Barb horse breed
SCT|132996008|Fell Pony horse breed
SCT|132997004|National Show Horse horse breed
SCT|132998009|Zhemaichu horse breed
SCT|132999001|Yonaguni horse breed
SCT|133000000|Yakut horse breed
SCT|133001001|Tawleed horse breed
SCT|133002008|Western Sudan Pony horse breed
SCT|133003003|Welera Pony horse breed
SCT|133004009|Vyatka horse breed
SCT|133005005|Vladimir Heavy Draft horse breed
SCT|133006006|Vlaamperd horse breed
SCT|133007002|Ukrainian Saddle Horse horse breed
SCT|133008007|Tori horse breed
SCT|133009004|Tokara horse breed
SCT|133010009|New Kirgiz horse breed
SCT|133011008|Oldenburg horse breed
SCT|133012001|Misaki horse breed
SCT|133013006|Miyako horse breed
SCT|133014000|Mongolian horse breed
SCT|133015004|Waler horse breed
SCT|133016003|Dutch Draft horse breed
SCT|133017007|Egyptian horse breed
SCT|133018002|Estonian Native horse breed
SCT|133019005|Exmoor Pony horse breed
SCT|133020004|Faeroes Island Horse horse breed
SCT|133021000|Falabella horse breed
SCT|133022007|Dutch Warmblood horse breed
SCT|133023002|Dongola horse breed
SCT|133024008|Døle horse breed
SCT|133025009|Djerma horse breed
SCT|133026005|Deliboz horse breed
SCT|133027001|Dartmoor Pony horse breed
SCT|133028006|Crioulo horse breed
SCT|133029003|Finnhorse horse breed
SCT|133030008|Sanfratello horse breed
SCT|133031007|Morab horse breed
SCT|133032000|Moyle horse breed
SCT|133033005|Mustang horse breed
SCT|133034004|M'Bayar horse breed
SCT|133035003|Lusitano horse breed
SCT|133036002|Newfoundland Pony horse breed
SCT|133037006|Noma horse breed
SCT|133038001|Nooitgedacht Pony horse breed
SCT|133039009|Nordland horse breed
SCT|133040006|Noric horse breed
SCT|133041005|North Swedish Horse horse breed
SCT|133042003|Northeastern horse breed
SCT|133043008|Kisber Felver horse breed
SCT|133044002|Anglo-Arab horse breed
SCT|133045001|Nonius horse breed
SCT|133046000|Nooitgedacht horse breed
SCT|133047009|Iomud horse breed
SCT|133048004|Jutland horse breed
SCT|133049007|Karabair horse breed
SCT|133050007|Karabakh horse breed
SCT|133051006|Kazakh horse breed
SCT|133052004|Mangalarga horse breed
SCT|133053009|Kirdi Pony horse breed
SCT|133054003|Kiso horse breed
SCT|133055002|Kladruby horse breed
SCT|133056001|Knabstrup horse breed
SCT|133057005|Kushum horse breed
SCT|133058000|Kustanai horse breed
SCT|133059008|Latvian horse breed
SCT|133060003|Lithuanian Heavy Draft horse breed
SCT|133061004|Lokai horse breed
SCT|133062006|Kiger Mustang horse breed
SCT|133063001|Pony of the Americas horse breed
SCT|133064007|Pintabian horse breed
SCT|133065008|Pantaneiro horse breed
SCT|133066009|Orlov Trotter horse breed
SCT|133067000|Northern Ardennais horse breed
SCT|133068005|Abtenauer horse breed
SCT|133069002|Adaev horse breed
SCT|133070001|Albanian horse breed
SCT|133071002|Alter Real horse breed
SCT|133072009|American Bashkir Curly horse breed
SCT|133073004|Poitou Mule Producer horse breed
SCT|133074005|Polesian horse breed
SCT|133075006|Sardinian Anglo-Arab horse breed
SCT|133076007|Sardinian Pony horse breed
SCT|133077003|Sarvar horse breed
SCT|133078008|Schleswig horse breed
SCT|133079000|Schwarzwalder Fuchse horse breed
SCT|133080002|Senne horse breed
SCT|133081003|Shan horse breed
SCT|133082005|Silesian horse breed
SCT|133083000|Sini horse breed
SCT|133084006|Skyros horse breed
SCT|133085007|Slovak Warmblood horse breed
SCT|133086008|Sokolka horse breed
SCT|133087004|South African Miniature horse breed
SCT|133088009|South German Coldblood horse breed
SCT|133089001|Southwest Spanish Mustang horse breed
SCT|133090005|Spanish-American Horse horse breed
SCT|133091009|Spanish Anglo-Arab horse breed
SCT|133092002|Spanish Colonial Horse horse breed
SCT|133093007|Spiti horse breed
SCT|133094001|Sulawesi horse breed
SCT|133095000|Criollo horse breed
SCT|133096004|Hequ horse breed
SCT|133097008|Connemara Pony horse breed
SCT|133098003|Colorado Ranger horse breed
SCT|133099006|Dales Pony horse breed
SCT|133100003|Gotland horse breed
SCT|133101004|Chincoteague Pony horse breed
SCT|133102006|Hokkaido horse breed
SCT|133103001|Highland Pony horse breed
SCT|133104007|Groningen horse breed
SCT|133105008|Cuban Pinto horse breed
SCT|133106009|Fleuve horse breed
SCT|133107000|Golden American Saddlebred horse breed
SCT|133108005|Gidran horse breed
SCT|133109002|Gelderland horse breed
SCT|133110007|Galician Pony horse breed
SCT|133111006|Friesian horse breed
SCT|133112004|Frederiksborg horse breed
SCT|133113009|Fouta horse breed
SCT|133114003|Florida Cracker horse breed
SCT|133115002|Guangxi horse breed
SCT|133116001|Ardennes horse breed
SCT|133117005|American Walking Pony horse breed
SCT|133118000|Azteca horse breed
SCT|133119008|American Cream Draft horse breed
SCT|133120002|Altai horse breed
SCT|133121003|Akhal-Teke horse breed
SCT|133122005|Abyssinian horse breed
SCT|133123000|Bhirum Pony horse breed
SCT|133124006|Cheju horse breed
SCT|133125007|Cayuse horse breed
SCT|133126008|Caspian horse breed
SCT|133127004|Carthusian horse breed
SCT|133128009|Campolina horse breed
SCT|133129001|Byelorussian Harness horse breed
SCT|133130006|Budyonny horse breed
SCT|133131005|Australian Brumby horse breed
SCT|133132003|Australian Stock Horse horse breed
SCT|133133008|Basuto Pony horse breed
SCT|133134002|Bashkir Curly horse breed
SCT|133135001|Bashkir horse breed
SCT|133136000|Barb horse breed
SCT|133137009|Ban-ei horse breed
SCT|133138004|Carpathian Pony horse breed
SCT|133139007|Baluchi horse breed
SCT|133140009|Balearic horse breed
SCT|133141008|Chilean Corralero horse breed
SCT|133142001|Breton horse breed
SCT|133143006|Taishuh horse breed
SCT|133144000|Swedish Warmblood horse breed
SCT|133145004|Sudan Country-Bred horse breed
SCT|133146003|Spanish-Norman horse breed
SCT|133147007|Spanish Barb horse breed
SCT|133148002|Soviet Heavy Draft horse breed
SCT|133149005|Sorraia horse breed
SCT|133150005|Somali Pony horse breed
SCT|133151009|Tersk horse breed
SCT|133152002|Shagya horse breed
SCT|133153007|Selle Francais horse breed
SCT|133154001|Sanhe horse breed
SCT|133155000|Russian Heavy Draft horse breed
SCT|133156004|Rocky Mountain Horse horse breed
SCT|133157008|Racking Horse horse breed
SCT|133158003|Quarter Pony horse breed
SCT|133159006|Quarab horse breed
SCT|133160001|Single-Footing Horse horse breed
SCT|133161002|Tuy Hoa Hairless pig breed
SCT|133162009|Hainan pig breed
SCT|133163004|Sino-Vietnamese pig breed
SCT|133164005|Bo Xu pig breed
SCT|133165006|Thuoc Nhieu pig breed
SCT|133166007|Burmese pig breed
SCT|133167003|Chin pig breed
SCT|133168008|Siamese pig breed
SCT|133169000|Hailum pig breed
SCT|133170004|Kwai pig breed
SCT|133171000|Raad pig breed
SCT|133172007|Akha pig breed
SCT|133173002|South China pig breed
SCT|133174008|South China Black pig breed
SCT|133175009|Balinese pig breed
SCT|133176005|Diani pig breed
SCT|133177001|Kaman pig breed
SCT|133178006|Ashanti Dwarf pig breed
SCT|133179003|Koronadal pig breed
SCT|133180000|Ohmini pig breed
SCT|133181001|Clawn pig breed
SCT|133182008|Sus scrofa domestic pig X Japanese wild boar intragenus hybrid (organism)
SCT|133183003|Kangaroo Island pig breed
SCT|133184009|Captain Cooker pig breed
SCT|133185005|West African pig breed
SCT|133186006|Nigerian pig breed
SCT|133187002|Bakosi pig breed
SCT|133188007|Windsnyer pig breed
SCT|133189004|Kolbroek pig breed
SCT|133190008|South African Landrace pig breed
SCT|133191007|Bulgarian White pig breed
SCT|133192000|Bulgarian Landrace pig breed
SCT|133193005|Danube White pig breed
SCT|133194004|Dermantsi Pied pig breed
SCT|133195003|Romanian Native, Stocli pig breed
SCT|133196002|Romanian Native, Baltaret pig breed
SCT|133197006|Banat White pig breed
SCT|133198001|Bazna pig breed
SCT|133199009|Dobrogea Black pig breed
SCT|133200007|Strei pig breed
SCT|133201006|Romanian Large White pig breed
SCT|133202004|Romanian Meat Pig pig breed
SCT|133203009|Gurktal pig breed
SCT|133204003|Black Slavonian pig breed
SCT|133205002|Resava pig breed
SCT|133206001|Morava pig breed
SCT|133207005|Dzumalia pig breed
SCT|133208000|Macedonian pig breed
SCT|133209008|Albanian Native pig breed
SCT|133210003|Shkodra pig breed
SCT|133211004|Slovenian White pig breed
SCT|133212006|Subotica White pig breed
SCT|133213001|Prestice pig breed
SCT|133214007|Slovakian Black Pied pig breed
SCT|133215008|Czech Improved White pig breed
SCT|133216009|Moravian Large Yorkshire pig breed
SCT|133217000|Slovakian White pig breed
SCT|133218005|Slovhyb-1 pig breed
SCT|133219002|Nitra Hybrid pig breed
SCT|133220008|Synthetic SL98 pig breed
SCT|133221007|SL96 pig breed
SCT|133222000|Czech Meat pig breed
SCT|133223005|Czech Miniature pig breed
SCT|133224004|Small Polish Prick-Eared pig breed
SCT|133225003|Polesian pig breed
SCT|133226002|Nadbuzanska pig breed
SCT|133227006|Sarny pig breed
SCT|133228001|Krolevets pig breed
SCT|133229009|Polish Marsh pig breed
SCT|133230004|Large Polish Long-Eared pig breed
SCT|133231000|Herens cattle breed
SCT|133232007|Hinterwald cattle breed
SCT|133233002|Hungarian Gray cattle breed
SCT|133234008|Icelandic cattle breed
SCT|133235009|Illawarra cattle breed
SCT|133236005|Irish Moiled cattle breed
SCT|133237001|Israeli Holstein cattle breed
SCT|133238006|Istoben cattle breed
SCT|133239003|Jaulan cattle breed
SCT|133240001|Kazakh cattle breed
SCT|133241002|Kerry cattle breed
SCT|133242009|Kholmogory cattle breed
SCT|133243004|Latvian Brown cattle breed
SCT|133244005|Lincoln Red Shorthorn cattle breed
SCT|133245006|Lithuanian Red cattle breed
SCT|133246007|Mashona cattle breed
SCT|133247003|Milking Devon cattle breed
SCT|133248008|Mirandesa cattle breed
SCT|133249000|Mixed dairy cattle breed
SCT|133250000|Mongolian cattle breed
SCT|133251001|Morucha cattle breed
SCT|133252008|Kurdi cattle breed
SCT|133253003|N'dama cattle breed
SCT|133254009|Norwegian Red cattle breed
SCT|133255005|Parthenais cattle breed
SCT|133256006|Polish Red cattle breed
SCT|133257002|Rätien Gray cattle breed
SCT|133258007|Red and White cattle breed
SCT|133259004|Red Angus cattle breed
SCT|133260009|Red Polled Østland cattle breed
SCT|133261008|Red Steppe cattle breed
SCT|133262001|Reggiana cattle breed
SCT|133263006|Retinta cattle breed
SCT|133264000|Romosinuano cattle breed
SCT|133265004|Russian Black Pied cattle breed
SCT|133266003|RX3 cattle breed
SCT|133267007|Salorn cattle breed
SCT|133268002|Murboden cattle breed
SCT|133269005|San Martinero cattle breed
SCT|133270006|Sarabi cattle breed
SCT|133271005|Sharabi cattle breed
SCT|133272003|Shetland cattle breed
SCT|133273008|Simbrah cattle breed
SCT|133274002|South Devon cattle breed
SCT|133275001|Suffolk cattle breed
SCT|133276000|Sussex cattle breed
SCT|133277009|Swedish Red Polled cattle breed
SCT|133278004|Telemark cattle breed
SCT|133279007|Texas Longhorn cattle breed
SCT|133280005|Texon cattle breed
SCT|133281009|Vestland Fjord cattle breed
SCT|133282002|Vestland Red Polled cattle breed
SCT|133283007|Wagyu cattle breed
SCT|133284001|White Cáceres cattle breed
SCT|133285000|Xinjiang Brown cattle breed
SCT|133286004|Yanbian cattle breed
SCT|133287008|Zaobei cattle breed
SCT|133288003|Zavot cattle breed
SCT|133289006|Znamensk cattle breed
SCT|133290002|Alistana-Sanabresa cattle breed
SCT|133291003|Andalusian Blond cattle breed
SCT|133292005|Aosta Black Pied cattle breed
SCT|133293000|Aosta Chestnut cattle breed
SCT|133294006|Aosta Red Pied cattle breed
SCT|133295007|Aracena cattle breed
SCT|133296008|Argentine Friesian cattle breed
SCT|133297004|Armorican cattle breed
SCT|133298009|Arouquesa cattle breed
SCT|133299001|Aure et Saint-Girons cattle breed
SCT|133300009|Australian White cattle breed
SCT|133301008|Austrian Simmental cattle breed
SCT|133302001|Austrian Yellow cattle breed
SCT|133303006|Avetonou cattle breed
SCT|133304000|Avilena cattle breed
SCT|133305004|Avilena-Black Iberian cattle breed
SCT|133306003|Bakosi cattle breed
SCT|133307007|Bakwiri cattle breed
SCT|133308002|Baltic Black Pied cattle breed
SCT|133309005|Baoule cattle breed
SCT|133310000|Barrosa cattle breed
SCT|133311001|Barroso cattle breed
SCT|133312008|Bearnais cattle breed
SCT|133313003|Beef shorthorn cattle breed
SCT|133314009|Beef synthetic cattle breed
SCT|133315005|Beijing Black Pied cattle breed
SCT|133316006|Beiroa cattle breed
SCT|133317002|Belgian Black Pied Holsteincattle breed (organism)
SCT|133318007|Belgian Red Pied cattle breed
SCT|133319004|Belgian White and Red cattle breed
SCT|133320005|Belted Welsh cattle breed
SCT|133321009|Bestuzhev cattle breed
SCT|133322002|Betizuak cattle breed
SCT|133323007|Black Baldy cattle breed
SCT|133324001|Black Forrest cattle breed
SCT|133325000|Black Iberian cattle breed
SCT|133326004|Northern Blue cattle breed
SCT|133327008|Bragado do Sorraia cattle breed
SCT|133328003|Braganca cattle breed
SCT|133329006|Brandrood ljsselvee cattle breed
SCT|133330001|Brazilian Polled cattle breed
SCT|133331002|Breton Black Pied cattle breed
SCT|133332009|Brown Atlas cattle breed
SCT|133333004|Bulgarian Brown cattle breed
SCT|133334005|Bulgarian Red cattle breed
SCT|133335006|Burlina cattle breed
SCT|133336007|Burwash cattle breed
SCT|133337003|Byelorussian Red cattle breed
SCT|133338008|Byelorussian Synthetic cattle breed
SCT|133339000|Cabannina cattle breed
SCT|133340003|Caldeano cattle breed
SCT|133341004|Caldelana cattle breed
SCT|133342006|Calvana cattle breed
SCT|133343001|Camargue cattle breed
SCT|133344007|Cambodian cattle breed
SCT|133345008|Caracu cattle breed
SCT|133346009|Carpathian Brown cattle breed
SCT|133347000|Casanareno cattle breed
SCT|133348005|Central Russian Black Pied cattle breed
SCT|133349002|Chaouia cattle breed
SCT|133350002|Charollandais cattle breed
SCT|133351003|Char-swiss cattle breed
SCT|133352005|Korean Black cattle breed
SCT|133353000|Chesi cattle breed
SCT|133354006|Cheurfa cattle breed
SCT|133355007|Chiford cattle breed
SCT|133356008|Chimaine cattle breed
SCT|133357004|Chinampo cattle breed
SCT|133358009|Cildir cattle breed
SCT|133359001|COOPELSO 93 cattle breed
SCT|133360006|Thrace cattle breed
SCT|133361005|Corsican cattle breed
SCT|133362003|Cretan Lowland cattle breed
SCT|133363008|Cretan Mountain cattle breed
SCT|133364002|Croatian Red cattle breed
SCT|133365001|Cukurova cattle breed
SCT|133366000|Curraleiro cattle breed
SCT|133367009|Cyprus cattle breed
SCT|133368004|Czech Pied cattle breed
SCT|133369007|Dagestan Mountain cattle breed
SCT|133370008|Dairy Shorthorn cattle breed
SCT|133371007|Dairy Synthetic cattle breed
SCT|133372000|Danish Red Pied cattle breed
SCT|133373005|Dengchuan cattle breed
SCT|133374004|Dexter-Kerry cattle breed
SCT|133375003|Doran cattle breed
SCT|133376002|Dorna cattle breed
SCT|133377006|Dortyol cattle breed
SCT|133378001|East Anatolian Red cattle breed
SCT|133379009|East Finnish cattle breed
SCT|133380007|East Macedonian cattle breed
SCT|133381006|Epirus cattle breed
SCT|133382004|Estonian Black Pied cattle breed
SCT|133383009|Ferrandais cattle breed
SCT|133384003|Finnish Ayrshire cattle breed
SCT|133385002|Flemish cattle breed
SCT|133386001|Red Flemish cattle breed
SCT|133387005|Fort Cross cattle breed
SCT|133388000|Frati cattle breed
SCT|133389008|Estonian Native cattle breed
SCT|133390004|Faeroes cattle breed
SCT|133391000|French Brown cattle breed
SCT|133392007|Frijolillo cattle breed
SCT|133393002|FRS cattle breed
SCT|133394008|Gacko cattle breed
SCT|133395009|Gado da Terra cattle breed
SCT|133396005|Georgian Mountain cattle breed
SCT|133397001|German Black Pied cattle breed
SCT|133398006|German Black Pied Dairy cattle breed
SCT|133399003|Pechora cattle breed
SCT|133400005|Pee Wee cattle breed
SCT|133401009|Peloponnesus cattle breed
SCT|133402002|Pester cattle breed
SCT|133403007|Pie Rouge de l'Est cattle breed
SCT|133404001|Pisana cattle breed
SCT|133405000|German Brown cattle breed
SCT|133406004|German Shorthorn cattle breed
SCT|133407008|Ghana Shorthorn cattle breed
SCT|133408003|Glan-Donnersberg cattle breed
SCT|133409006|Gole cattle breed
SCT|133410001|Golpayegani cattle breed
SCT|133411002|Gorbatov Red cattle breed
SCT|133412009|Goryn cattle breed
SCT|133413004|Greater Caucasus cattle breed
SCT|133414005|Polish Black and White Lowland cattle breed
SCT|133415006|Polish Simmental cattle breed
SCT|133416007|Polled Jersey cattle breed
SCT|133417003|Polled Lincoln Red cattle breed
SCT|133418008|Polled Shorthorn (United States of America) cattle breed (organism)
SCT|133419000|Polled Simmental cattle breed
SCT|133420006|Greek Shorthorn cattle breed
SCT|133421005|Greek Steppe cattle breed
SCT|133422003|Gray Alpine cattle breed
SCT|133423008|Guadiana Spotted cattle breed
SCT|133424002|Guelma cattle breed
SCT|133425001|Harz Red cattle breed
SCT|133426000|Hawaiian wild cattle breed
SCT|133427009|Hereland cattle breed
SCT|133428004|Holgus cattle breed
SCT|133429007|Hrbinecky cattle breed
SCT|133430002|Polled Sussex cattle breed
SCT|133431003|Polled Welsh Black cattle breed
SCT|133432005|Pontremolese cattle breed
SCT|133433000|Preta cattle breed
SCT|133434006|Puerto Rican Criollo cattle breed
SCT|133435007|Pyrenean cattle breed
SCT|133436008|Huertana cattle breed
SCT|133437004|Hungarian Pied cattle breed
SCT|133438009|Hungarofries cattle breed
SCT|133439001|Improved Rodopi cattle breed
SCT|133440004|INRA 95 cattle breed
SCT|133441000|Italian Brown cattle breed
SCT|133442007|Italian Red Pied cattle breed
SCT|133443002|Japanese Black cattle breed
SCT|133444008|Japanese Brown cattle breed
SCT|133445009|Japanese Poll cattle breed
SCT|133446005|Qinchuan cattle breed
SCT|133447001|Ramo Grande cattle breed
SCT|133448006|Randall Lineback cattle breed
SCT|133449003|Red Galloway cattle breed
SCT|133450003|Regus cattle breed
SCT|133451004|Rendena cattle breed
SCT|133452006|Japanese Shorthorn cattle breed
SCT|133453001|Jarmelista cattle breed
SCT|133454007|Kabyle cattle breed
SCT|133455008|Kapsiki cattle breed
SCT|133456009|Katerini cattle breed
SCT|133457000|Kenran cattle breed
SCT|133458005|Khevsurian cattle breed
SCT|133459002|Kilis cattle breed
SCT|133460007|Kochi cattle breed
SCT|133461006|Korean Native cattle breed
SCT|133462004|Rhaetian Gray cattle breed
SCT|133463009|Rio Limon Dairy Criollo cattle breed
SCT|133464003|Rodopi cattle breed
SCT|133465002|Romanian Red cattle breed
SCT|133466001|Romanian Brown cattle breed
SCT|133467005|Russian Brown cattle breed
SCT|133468000|Kostroma cattle breed
SCT|133469008|Kravarsky cattle breed
SCT|133470009|Kuchinoshima cattle breed
SCT|133471008|Murray Gray cattle breed
SCT|133472001|Australian Shorthorn cattle breed
SCT|133473006|Kumamoto cattle breed
SCT|133474000|Lagune cattle breed
SCT|133475004|Lakenvelder cattle breed
SCT|133476003|Latvian Blue Roan cattle breed
SCT|133477007|La Velasquez cattle breed
SCT|133478002|Sardinian cattle breed
SCT|133479005|Sardinian brown cattle breed
SCT|133480008|Savinja Gray cattle breed
SCT|133481007|Sayaguesa cattle breed
SCT|133482000|Seferihisar cattle breed
SCT|133483005|Shkodra Red cattle breed
SCT|133484004|Lebanese cattle breed
SCT|133485003|Lebedin cattle breed
SCT|133486002|Lesser Caucasus cattle breed
SCT|133487006|Liberian Dwarf cattle breed
SCT|133488001|Libyan cattle breed
SCT|133489009|Lim cattle breed
SCT|133490000|Limiana cattle breed
SCT|133491001|Limpurger cattle breed
SCT|133492008|Lobi cattle breed
SCT|133493003|Lourdais cattle breed
SCT|133494009|Slovakian Pied cattle breed
SCT|133495005|Slovakian Pinzgau cattle breed
SCT|133496006|Slovenian Brown cattle breed
SCT|133497002|Somba cattle breed
SCT|133498007|South African Brown Swiss cattle breed
SCT|133499004|South Anatolian Red cattle breed
SCT|133500008|Lucerna cattle breed
SCT|133501007|Luxi cattle breed
SCT|133502000|Macedonian Busa cattle breed
SCT|133503005|Makaweli cattle breed
SCT|133504004|Marinhoa cattle breed
SCT|133505003|Maronesa cattle breed
SCT|133506002|Mazury cattle breed
SCT|133507006|Messaoria cattle breed
SCT|133508001|Metohija Red cattle breed
SCT|133509009|Mingrelian Red cattle breed
SCT|133510004|Southern Ukranian cattle breed
SCT|133511000|Spanish Brown Alpine cattle breed
SCT|133512007|Suksun cattle breed
SCT|133513002|Swiss Black Pied cattle breed
SCT|133514008|Sychevka cattle breed
SCT|133515009|Sykia cattle breed
SCT|133516005|Minhota cattle breed
SCT|133517001|Minorcan cattle breed
SCT|133518006|Mishima cattle breed
SCT|133519003|Modenese cattle breed
SCT|133520009|Monchina cattle breed
SCT|133521008|Montafon cattle breed
SCT|133522001|Montbeliard cattle breed
SCT|133523006|Morenas del Noroeste cattle breed
SCT|133524000|Murcian cattle breed
SCT|133525004|Murnau-Werdenfels cattle breed
SCT|133526003|Tagil cattle breed
SCT|133527007|Tajma cattle breed
SCT|133528002|Tambov Red cattle breed
SCT|133529005|Tarina cattle breed
SCT|133530000|Thessaly cattle breed
SCT|133531001|Tinima cattle breed
SCT|133532008|Nantais cattle breed
SCT|133533003|Nejdi cattle breed
SCT|133534009|N'Gabou cattle breed
SCT|133535005|North Finncattle cattle breed
SCT|133536006|Oropa cattle breed
SCT|133537002|Oulmes Blond cattle breed
SCT|133538007|Pajuna cattle breed
SCT|133539004|Palmera cattle breed
SCT|133540002|Pankota Red cattle breed
SCT|133541003|Paphos cattle breed
SCT|133542005|Tinos cattle breed
SCT|133543000|Transylvanian Pinzgua cattle breed
SCT|133544006|Tropical Dairy Cattle cattle breed
SCT|133545007|Tropicana cattle breed
SCT|133546008|Tudanca cattle breed
SCT|133547004|Turino cattle breed
SCT|133548009|Turkish Brown cattle breed
SCT|133549001|Tux-Zillertal cattle breed
SCT|133550001|Tyrol Gray cattle breed
SCT|133551002|Abondance cattle breed
SCT|133552009|Ala-Tau cattle breed
SCT|133553004|Albanian Illyrian cattle breed
SCT|133554005|Albanian Dwarf cattle breed
SCT|133555006|Ukrainian Whiteheaded cattle breed
SCT|133556007|Ural Black Pied cattle breed
SCT|133557003|Valdres cattle breed
SCT|133558008|Vaynol cattle breed
SCT|133559000|Verinesa cattle breed
SCT|133560005|Vianesa cattle breed
SCT|133561009|Villard-de-Lans cattle breed
SCT|133562002|Vogelsberg cattle breed
SCT|133563007|Pie Rouge des Plaines cattle breed
SCT|133564001|Vorderwald cattle breed
SCT|133565000|West African Dwarf Shorthorn cattle breed
SCT|133566004|West Finnish cattle breed
SCT|133567008|West Macedonian cattle breed
SCT|133568003|Whitebred Shorthorn cattle breed
SCT|133569006|White Galloway cattle breed
SCT|133570007|White Welsh cattle breed
SCT|133571006|Witrik cattle breed
SCT|133572004|Yacumento cattle breed
SCT|133573009|Yaroslavl cattle breed
SCT|133574003|Yurino cattle breed
SCT|133575002|Aleppo cattle breed
SCT|133576001|Schwyz cattle breed
SCT|133577005|Busa cattle breed
SCT|133578000|Chiangus cattle breed
SCT|133579008|Hallingdal cattle breed
SCT|133580006|Danish Jersey cattle breed
SCT|133581005|Enderby Island cattle breed
SCT|133582003|German Angus cattle breed
SCT|133583008|Israeli Red cattle breed
SCT|133584002|Lineback cattle breed
SCT|133585001|Mertolenga cattle breed
SCT|133586000|Red Friesian cattle breed
SCT|133587009|Senegus cattle breed
SCT|133588004|Southern Crioulo cattle breed
SCT|133589007|Vosges cattle breed
SCT|133590003|Montanara cattle breed
SCT|133591004|Almanzorena cattle breed
SCT|133592006|Lorquina cattle breed
SCT|133593001|Calasparrena cattle breed
SCT|133594007|Amritmahal cattle breed (organism)
SCT|133595008|Bachaur cattle breed
SCT|133596009|Barka zebu cattle breed
SCT|133597000|Bengali cattle breed
SCT|133598005|Bhagnari cattle breed
SCT|133599002|Boran cattle breed
SCT|133600004|Channi cattle breed
SCT|133601000|Cholistani cattle breed
SCT|133602007|Dajal cattle breed
SCT|133603002|Dangi cattle breed
SCT|133604008|Deoni cattle breed
SCT|133605009|Dhanni cattle breed
SCT|133606005|Gaolao cattle breed
SCT|133607001|Hallikar cattle breed
SCT|133608006|Hariana cattle breed
SCT|133609003|Indo-Brazilian cattle breed
SCT|133610008|Kangayam cattle breed
SCT|133611007|Kankrej cattle breed
SCT|133612000|Kenkatha cattle breed
SCT|133613005|Kherigarh cattle breed
SCT|133614004|Khillari cattle breed
SCT|133615003|Krishna Valley cattle breed
SCT|133616002|Lohani cattle breed
SCT|133617006|Malvi cattle breed
SCT|133618001|Mewati cattle breed
SCT|133619009|Nagori cattle breed
SCT|133620003|Nelore cattle breed
SCT|133621004|Nimari cattle breed
SCT|133622006|Ponwar cattle breed
SCT|133623001|Rath cattle breed
SCT|133624007|Rathi cattle breed
SCT|133625008|Red Sindhi cattle breed
SCT|133626009|Rojhan cattle breed
SCT|133627000|Sahiwal cattle breed
SCT|133628005|Siri zebu cattle breed
SCT|133629002|Tharparkar cattle breed
SCT|133630007|Zanzibar Zebu cattle breed
SCT|133631006|Arsi cattle breed
SCT|133632004|Atpadi Mahal cattle breed
SCT|133633009|Azaouak cattle breed
SCT|133634003|Azerbaijan Zebu cattle breed
SCT|133635002|Baggara cattle breed
SCT|133636001|Bambawa cattle breed
SCT|133637005|Bami cattle breed
SCT|133638000|Banyo cattle breed
SCT|133639008|Bargur cattle breed
SCT|133640005|Bari cattle breed
SCT|133641009|Bimal cattle breed
SCT|133642002|Borneo Zebu cattle breed
SCT|133643007|Butana cattle breed
SCT|133644001|Chittagong Red cattle breed
SCT|133645000|Cutchi cattle breed
SCT|133646004|Dairy Zebu of Uberaba cattle breed
SCT|133647008|Dashtiari cattle breed
SCT|133648003|Diali cattle breed
SCT|133649006|Didinga cattle breed
SCT|133650006|Dongola cattle breed
SCT|133651005|Fellata cattle breed
SCT|133652003|Turkmen zebu cattle breed
SCT|133653008|Abyssinian Highland Zebu cattle breed
SCT|133654002|Abyssinian Shorthorned Zebu cattle breed
SCT|133655001|Aceh cattle breed
SCT|133656000|Achham cattle breed
SCT|133657009|Garre cattle breed
SCT|133658004|Gasara cattle breed
SCT|133659007|Gobra cattle breed
SCT|133660002|Goomsur cattle breed
SCT|133661003|Gujamavu cattle breed
SCT|133662005|Leiqiong cattle breed
SCT|133663000|Hissar cattle breed
SCT|133664006|Ingessana cattle breed
SCT|133665007|Jamaica Brahman cattle breed
SCT|133666008|Jellicut cattle breed
SCT|133667004|Adamawa cattle breed
SCT|133668009|Aden Zebu cattle breed
SCT|133669001|Afghan cattle breed
SCT|133670000|Alambadi cattle breed
SCT|133671001|Umblachery cattle breed
SCT|133672008|Venezuelan Zebu cattle breed
SCT|133673003|Pantaneiro cattle breed
SCT|133674009|Jenubi cattle breed
SCT|133675005|Jiddu cattle breed
SCT|133676006|Jijjiga Zebu cattle breed
SCT|133677002|Kabota cattle breed
SCT|133678007|Kachcha Siri cattle breed
SCT|133679004|Kalakheri cattle breed
SCT|133680001|Kamdhino cattle breed
SCT|133681002|Kandahari cattle breed
SCT|133682009|Kaningan cattle breed
SCT|133683004|Wakwa cattle breed
SCT|133684005|White Fulani cattle breed
SCT|133685006|Yemeni Zebu cattle breed
SCT|133686007|Iranian Zebu cattle breed
SCT|133687003|Khorsan cattle breed
SCT|133688008|Polled Gir cattle breed
SCT|133689000|Kappiliyan cattle breed
SCT|133690009|Karamajong cattle breed
SCT|133691008|Kenana cattle breed
SCT|133692001|Kenya Boran cattle breed
SCT|133693006|Kenya Zebu cattle breed
SCT|133694000|Khamala cattle breed
SCT|133695004|Khurasani zebu cattle breed
SCT|133696003|Kilara cattle breed
SCT|133697007|Kinniya cattle breed
SCT|133698002|Konari cattle breed
SCT|133699005|Guzerat cattle breed
SCT|133700006|Tadzhik zebu cattle breed
SCT|133701005|Deogir cattle breed
SCT|133702003|Gayal cattle breed
SCT|133703008|American bison X cattle breed
SCT|133704002|Australian Braford X zebu cattle breed
SCT|133705001|Krishnagari cattle breed
SCT|133706000|Kumauni cattle breed
SCT|133707009|Ladakhi cattle breed
SCT|133708004|Latuka cattle breed
SCT|133709007|Lugware cattle breed
SCT|133710002|Madagascar Zebu cattle breed
SCT|133711003|Madaripur cattle breed
SCT|133712005|Magal cattle breed
SCT|133713000|Malawi Zebu cattle breed
SCT|133714006|Malnad Gidda cattle breed
SCT|133715007|Australian Friesian Sahiwal X zebu cattle breed
SCT|133716008|Braford X zebu cattle breed
SCT|133717004|Brahmousin X zebu cattle breed
SCT|133718009|Canchim X zebu cattle breed
SCT|133719001|Charbray X zebu cattle breed
SCT|133720007|Droughtmaster X zebu cattle breed
SCT|133721006|Mampati cattle breed
SCT|133722004|Manapari cattle breed
SCT|133723009|Maure cattle breed
SCT|133724003|Mazandarani cattle breed
SCT|133725002|Merauke cattle breed
SCT|133727005|Mhaswad cattle breed
SCT|133728000|Miniature Zebu cattle breed
SCT|133729008|Mongalla cattle breed
SCT|133730003|Morang cattle breed
SCT|133731004|Gelbray X zebu cattle breed
SCT|133732006|Jamaica Black X zebu cattle breed
SCT|133733001|Jamaica Hope X zebu cattle breed
SCT|133734007|Jamaica Red X zebu cattle breed
SCT|133735008|Karan Fries X zebu cattle breed
SCT|133736009|Karan Swiss X zebu cattle breed
SCT|133737000|Mozambique Angoni cattle breed
SCT|133738005|Mpwapwa cattle breed
SCT|133739002|Murle cattle breed
SCT|133740000|Nakali cattle breed
SCT|133741001|Nepalese Hill Zebu cattle breed
SCT|133742008|N'Gaoundere cattle breed
SCT|133743003|Nkedi cattle breed
SCT|133744009|North Bangladesh Gray cattle breed
SCT|133745005|North Somali Zebu cattle breed
SCT|133746006|Polled Guzerat cattle breed
SCT|133747002|Mandalong X zebu cattle breed
SCT|133748007|Australian Milking Zebu X zebu cattle breed
SCT|133749004|Red Brangus X zebu cattle breed
SCT|133750004|Santa Cruz X zebu cattle breed
SCT|133751000|Siboney X zebu cattle breed
SCT|133752007|Bambara X zebu cattle breed
SCT|133753002|Polled Nelore cattle breed
SCT|133754008|Prewakwa cattle breed
SCT|133755009|Pul-M'bor cattle breed
SCT|133756005|Punganur cattle breed
SCT|133757001|Ramgarhi cattle breed
SCT|133758006|Red Bororo cattle breed
SCT|133759003|Red Desert cattle breed
SCT|133760008|Red Kandhari cattle breed
SCT|133761007|Shakhansurri cattle breed
SCT|133762000|Sheko cattle breed
SCT|133763005|Bambey X zebu cattle breed
SCT|133764004|Batanes Black X zebu cattle breed
SCT|133765003|Borgou X zebu cattle breed
SCT|133766002|Brahorn X zebu cattle breed
SCT|133767006|Bralers X zebu cattle breed
SCT|133768001|Bra-Maine X zebu cattle breed
SCT|133769009|Shendi cattle breed
SCT|133770005|Shuwa cattle breed
SCT|133771009|Sinhala cattle breed
SCT|133772002|Sistani cattle breed
SCT|133773007|Small East African Zebu cattle breed
SCT|133774001|Sokoto Gudali cattle breed
SCT|133775000|Somali cattle breed
SCT|133776004|Sonkheri cattle breed
SCT|133777008|Son Valley cattle breed
SCT|133778003|South China Zebu cattle breed
SCT|133779006|Bra-Swiss X zebu cattle breed
SCT|133780009|Bravon X zebu cattle breed
SCT|133781008|Brazilian Dairy Hybrid X zebu cattle breed
SCT|133782001|Burmese X zebu cattle breed
SCT|133783006|Bushuev X zebu cattle breed
SCT|133784000|Caiua X zebu cattle breed
SCT|133785004|South Malawi Zebu cattle breed
SCT|133786003|Sudanese Fulani cattle breed
SCT|133787007|Tabapua cattle breed
SCT|133788002|Tamankaduwa cattle breed
SCT|133789005|Tanzanian Zebu cattle breed
SCT|133790001|Tarai cattle breed
SCT|133791002|Thillari cattle breed
SCT|133792009|Toposa cattle breed
SCT|133793004|Toronke cattle breed
SCT|133794005|Toupouri cattle breed
SCT|133795006|Carazebu X zebu cattle breed
SCT|133796007|Central Asian Zebu X zebu cattle breed
SCT|133797003|Charford X zebu cattle breed
SCT|133798008|Cuban Criollo X zebu cattle breed
SCT|133799000|Cuban Zebu X zebu cattle breed
SCT|133800001|Dishty X zebu cattle breed
SCT|133801002|Djakore X zebu cattle breed
SCT|133802009|Gambian N'Dama X zebu cattle breed
SCT|133803004|Ghana Sanga X zebu cattle breed
SCT|133804005|Girolando X zebu cattle breed
SCT|133805006|Guzerando X zebu cattle breed
SCT|133806007|Hatton X zebu cattle breed
SCT|133807003|Ibage X zebu cattle breed
SCT|133808008|Iraqi X zebu cattle breed
SCT|133809000|Jerdi X zebu cattle breed
SCT|133810005|Jersind X zebu cattle breed
SCT|133811009|Jotko X zebu cattle breed
SCT|133812002|Kanem X zebu cattle breed
SCT|133813007|Keteku X zebu cattle breed
SCT|133814001|Lavinia X zebu cattle breed
SCT|133815000|Local Indian Dairy X zebu cattle breed
SCT|133816004|Mantiqueira X zebu cattle breed
SCT|133817008|Ndagu X zebu cattle breed
SCT|133818003|Normanzu X zebu cattle breed
SCT|133819006|Nuba Mountain X zebu cattle breed
SCT|133820000|Pabna X zebu cattle breed
SCT|133821001|Mixed Perijanero X zebu cattle breed
SCT|133822008|Pitangueiras X zebu cattle breed
SCT|133823003|Quasah X zebu cattle breed
SCT|133824009|Rana X zebu cattle breed
SCT|133825005|Ranger X zebu cattle breed
SCT|133826006|Renitelo X zebu cattle breed
SCT|133827002|Riopardenze X zebu cattle breed
SCT|133828007|Rustaqi X zebu cattle breed
SCT|133829004|Sabre X zebu cattle breed
SCT|133830009|Sahford X zebu cattle breed
SCT|133831008|Schwyz-Zeboid X zebu cattle breed
SCT|133832001|Suia X zebu cattle breed
SCT|133833006|Suisbu X zebu cattle breed
SCT|133834000|Sunandini X zebu cattle breed
SCT|133835004|Taino X zebu cattle breed
SCT|133836003|Thibar X zebu cattle breed
SCT|133837007|Toubou X zebu cattle breed
SCT|133838002|Tropical X zebu cattle breed
SCT|133839005|TSSH-1 X zebu cattle breed
SCT|133840007|Victoria X zebu cattle breed
SCT|133841006|Wokalup X zebu cattle breed
SCT|133842004|Madura wild javan X zebu cattle breed
SCT|133855003|Radial scar
SCT|133874006|Selective fetal reduction (procedure)
SCT|133875007|Prostaglandin injection
SCT|133882006|Drug Infusion Challenge
SCT|133884007|Spatial collocation analysis
SCT|133885008|Spatial proximity analysis
SCT|133886009|Temporal correlation
SCT|133887000|Image quality analysis
SCT|133888005|Focal asymmetric density analysis
SCT|133889002|Computer assisted image analysis for asymmetric breast tissue (procedure)
SCT|133890006|Computer assisted image analysis for breast composition analysis (procedure)
SCT|133910006|Conductance catheter method
SCT|133911005|Doppler catheter method
SCT|133912003|Fiberoptic catheter method
SCT|133913008|Hall catheter method (procedure)
SCT|133914002|Thermistor catheter method
SCT|133943005|Left lumbar region (body structure)
SCT|133944004|Right lumbar region (body structure)
SCT|133945003|Left hypochondriac region structure (body structure)
SCT|133946002|Right hypochondriac region structure (body structure)
SCT|134198009|Etiology (attribute)
SCT|134223000|Narrow
SCT|134328007|Lipoma morphology (morphologic abnormality)
SCT|143824007|Structure of intraglandular parotid lymph node (body structure)
SCT|143925009|Structure of buccinator lymph node (body structure)
SCT|144026003|Structure of nasolabial lymph node (body structure)
SCT|146799005|possible pregnancy
SCT|155237005|Structure of inferior auricular lymph node (body structure)
SCT|155338003|Structure of mandibular lymph node (body structure)
SCT|158965000|Medical Practitioner
SCT|158971006|Registrar
SCT|159016003|Radiologic Technologist
SCT|160270001|No family history of cardiovascular disease
SCT|160274005|No family history of diabetes
SCT|160303001|Family history of diabetes mellitus
SCT|160476009|Social / personal history observable (observable entity)
SCT|160573003|Alcohol intake (observable entity)
SCT|161045001|Severely disabled
SCT|161432005|History of malignant melanoma
SCT|161445009|History of diabetes mellitus
SCT|161453001|History of - obesity
SCT|161501007|History of Hypertension
SCT|161505003|History of heart failure (situation)
SCT|161622006|Lower limb amputation
SCT|161656000|History of - regular medication
SCT|161763005|History of - ectopic pregnancy
SCT|161765003|History of - premature delivery
SCT|161798008|History of infertility
SCT|161806007|History of - eclampsia
SCT|161807003|History of - severe pre-eclampsia
SCT|161901003|Chronic sick (finding)
SCT|161971004|Chest pain not present
SCT|162164007|Nipple discharge symptom
SCT|162290004|Dry Eyes Problem
SCT|162467007|Symptom free
SCT|162499001|Symptom has changed
SCT|164150006|On examination - axillary lymphadenopathy (disorder)
SCT|164854000|Normal
SCT|164929001|ST Interval Normal
SCT|164931005|ST elevation (observable entity)
SCT|165076002|cardiac function test abnormal
SCT|165079009|Exercise Tolerance Test
SCT|165082004|Exercise tolerance test normal (finding)
SCT|165084003|Exercise tolerance test abnormal (finding)
SCT|165816005|Human immunodeficiency virus positive (finding)
SCT|166612004|Serum bilirubin raised
SCT|167364008|Structure of median retropharyngeal lymph node (body structure)
SCT|167464007|Structure of lateral retropharyngeal lymph node (body structure)
SCT|167664004|Structure of delphian lymph node (body structure)
SCT|167864002|Structure of deep lateral cervical lymph node (body structure)
SCT|167965000|superficial lateral cervical lymph node
SCT|168159002|Structure of lateral jugular lymph node (body structure)
SCT|168360002|Structure of deep anterior cervical lymph node (body structure)
SCT|168456004|Gross pathology request
SCT|168460001|Structure of pretracheal lymph node (body structure)
SCT|168537006|Plain radiography
SCT|168557005|superficial anterior cervical lymph node
SCT|169014003|Fluoroscopy and radiography
SCT|169167001|Radionuclide lymphogram (procedure)
SCT|169254007|Ultrasound scan normal
SCT|169413002|Hormone therapy
SCT|170745003|Diabetic on Dietary Treatment
SCT|170746002|Diabetic on Oral Treatment
SCT|170747006|Diabetic on Insulin
SCT|170887008|Submental triangle structure (body structure)
SCT|171224000|Risk factors present at heart disease screening (observable entity)
SCT|172049005|Quadrantectomy of breast
SCT|174822005|Atrial inversion operation using atrial wall
SCT|174826008|Arterial switch operation
SCT|174830006|Repair of total anomalous pulmonary venous connection
SCT|174836000|Repair of defect of the atrioventricular septum
SCT|174900004|Repair of partial anomalous pulmonary venous connection (procedure)
SCT|180640008|Via tracheostomy
SCT|180933005|Fifth ventricle (body structure)
SCT|181131000|Entire breast (body structure)
SCT|181347005|Common Femoral Artery
SCT|181349008|Superficial Femoral Artery
SCT|181351007|tibial artery
SCT|181469002|Entire skin (body structure)
SCT|181491009|Skin structure of anterior trunk (body structure)
SCT|181536004|Skin of posterior surface of elbow
SCT|181553006|Skin of anterior surface of knee
SCT|181563003|Skin of medial aspect of ankle
SCT|181564009|Skin of lateral aspect of ankle
SCT|181768009|Lymphatic tissue (body structure)
SCT|181900008|Superior articular facet of axis
SCT|181901007|Inferior articular facet of axis
SCT|182329002|Anterior triangle of neck
SCT|182744004|Extracorporeal circulation procedure (procedure)
SCT|182833002|Medication given (situation)
SCT|183973000|Body surface point
SCT|193570009|Lens Opacity
SCT|194828000|Angina pectoris
SCT|194842008|Single vessel coronary artery disease.
SCT|194843003|Double vessel coronary artery disease.
SCT|194983005|Aortic insufficiency
SCT|194996006|Structure of anterior cardiac vein (body structure)
SCT|195020003|Hypertrophic cardiomyopathy without obstruction
SCT|195042002|Second degree Atrioventricular block
SCT|195060002|Ventricular pre-excitation
SCT|195073003|Structure of smallest cardiac vein (body structure)
SCT|195164009|Structure of atrial vein (body structure)
SCT|195295006|Raynaud's disease
SCT|195328002|Ventricular Vein
SCT|195416006|Structure of posterior vein of left ventricle (body structure)
SCT|195496005|Structure of atrioventricular vein (body structure)
SCT|195675009|Cardiac akinesia (finding)
SCT|195879000|Structure of abdominal wall muscle (body structure)
SCT|195967001|Asthma
SCT|196446004|Structure of prevertebral lymph node (body structure)
SCT|196516004|Structure of prepericardial lymph node (body structure)
SCT|196587000|Structure of lateral pericardial lymph node (body structure)
SCT|196662004|Structure of intrapulmonary lymph node (body structure)
SCT|196751009|Structure of diaphragmatic lymph node (body structure)
SCT|196821008|Structure of innominate lymph node (body structure)
SCT|197157006|Photography of patient
SCT|197315008|Nonalcoholic fatty liver (NAFL)
SCT|200936003|Lupus erythematosus
SCT|201101007|Actinic keratosis
SCT|204317008|Patent Foramen Ovale
SCT|206034008|Structure of esophageal artery (body structure)
SCT|213262007|Postoperative hematoma formation (disorder)
SCT|218728005|Interrupted Aortic Arch
SCT|223366009|Healthcare professional
SCT|224727009|Walls (physical object)
SCT|224944003|Paternal
SCT|225728007|Accident and Emergency department (environment)
SCT|225761000|As required
SCT|225908003|Pain score (observable entity)
SCT|228366006|Finding relating to drug misuse behavior (finding)
SCT|228736002|Surface Bolus
SCT|228739009|Shielding Block
SCT|228745001|Bite block
SCT|228748004|Brachytherapy implant (physical object)
SCT|228761004|Collimator
SCT|228790005|Irradiated Volume
SCT|228791009|Gross tumor volume (observable entity)
SCT|228792002|Clinical target volume (observable entity)
SCT|228793007|Planning target volume (observable entity)
SCT|229033006|Radioisotope scan of total body (procedure)
SCT|230690007|Cerebrovascular Accident or Stroke
SCT|231249005|Spinal anesthesia
SCT|232077005|Post-Vitrectomy
SCT|232717009|Coronary artery bypass grafting (procedure)
SCT|233022006|Creation of conduit right atrium to pulmonary trunk
SCT|233134001|Damus-Stansel-Kaye operation
SCT|233139006|Norwood type operation
SCT|233159005|Ablation operation for arrhythmia
SCT|233170003|Implantation of automatic cardiac defibrillator
SCT|233199008|Closure of ductus arteriosus with clip
SCT|233224003|Central aortopulmonary shunt operation
SCT|233230003|Hemi-Fontan operation
SCT|233817007|Triple vessel disease of the heart (disorder)
SCT|233819005|Stable Angina
SCT|233823002|Silent myocardial ischemia (disorder)
SCT|233981004|Arterial (True) Aneurysm
SCT|233982006|cirsoid aneurysm
SCT|234021009|cystic adventitial disease
SCT|234171009|Drug-induced hypotension
SCT|236423003|Renal impairment (disorder)
SCT|236886002|Hysterectomy
SCT|237380007|Pre-biopsy localization of breast lesion
SCT|237473006|Rupture of breast implant
SCT|237495005|Thyroid Nodule
SCT|237897009|Vascular Calcification
SCT|238108007|Cachexia
SCT|238810007|Flushing
SCT|239503002|Resurfacing of the patella
SCT|240946003|Percutaneous removal of intravascular foreign body
SCT|240977001|Biopsy of skin
SCT|241213007|Cardiac shunt study (procedure)
SCT|241439007|Positron emission tomography heart study (procedure)
SCT|241443006|Positron emission tomography study for localization of tumor (procedure)
SCT|241466007|Intravascular ultrasound scan (procedure)
SCT|241539009|Computed tomography of breast (procedure)
SCT|241547009|Computed tomography of heart (procedure)
SCT|241553009|Computed tomography of abdominal aorta (procedure)
SCT|241615005|Magnetic resonance imaging of breast (procedure)
SCT|241620005|Magnetic resonance imaging of heart (procedure)
SCT|241663008|vascular MRI
SCT|241686001|Dual energy X-ray photon absorptiometry (procedure)
SCT|241687005|Induction of general anesthesia (procedure)
SCT|241695009|Maintenance of general anesthesia (procedure)
SCT|243147009|Controlled Ventilation
SCT|243154003|High frequency ventilation
SCT|243156001|Continuous flow ventilation (procedure)
SCT|243776001|blood sampling from extracorporeal blood circuit
SCT|243898001|Lumbo-Sacral Spine
SCT|243902007|Level of C2/C3 intervertebral disc
SCT|243903002|Level of C3/C4 intervertebral disc
SCT|243904008|Level of C4/C5 intervertebral disc
SCT|243905009|Level of C5/C6 intervertebral disc
SCT|243906005|Level of C6/C7 intervertebral disc
SCT|243908006|Level of T1/T2 intervertebral disc
SCT|243909003|Level of T2/T3 intervertebral disc
SCT|243910008|Level of T3/T4 intervertebral disc
SCT|243911007|Level of T4/T5 intervertebral disc
SCT|243912000|Level of T5/T6 intervertebral disc
SCT|243913005|Level of T6/T7 intervertebral disc
SCT|243914004|Level of T7/T8 intervertebral disc
SCT|243915003|Level of T8/T9 intervertebral disc
SCT|243916002|Level of T9/T10 intervertebral disc
SCT|243917006|Level of T10/T11 intervertebral disc
SCT|243918001|Level of T11/T12 intervertebral disc
SCT|243920003|Level of L1/L2 intervertebral disc
SCT|243921004|Level of L2/L3 intervertebral disc
SCT|243922006|Level of L3/L4 intervertebral disc
SCT|243923001|Level of L4/L5 intervertebral disc
SCT|243925008|Level of C7/T1 intervertebral disc
SCT|243926009|Level of T12/L1 intervertebral disc
SCT|243927000|Level of L5/S1 intervertebral disc
SCT|243977002|Rutherford Morrison's pouch (body structure)
SCT|244089006|Skin of side of nose (body structure)
SCT|244097004|Skin of jawline
SCT|244106003|Skin of anterior surface of thorax
SCT|244107007|Sternal skin
SCT|244111001|Skin of posterior surface of thorax
SCT|244117002|Skin of root of penis
SCT|244118007|Skin of shaft of penis
SCT|244169007|Skin of fingers and thumb (body structure)
SCT|244251006|1st Septal Coronary Artery
SCT|244252004|Intermediate Artery (Ramus)
SCT|244411005|Iliac vein structure (body structure)
SCT|244415001|Saphenopopliteal junction
SCT|244453006|Optic chiasma (body structure)
SCT|245100002|Tendon of Rotator Cuff of Shoulder
SCT|245321008|upper jugular lymph node
SCT|245322001|middle jugular lymph node
SCT|245323006|lower jugular lymph node
SCT|245324000|posterior triangle cervical lymph node
SCT|245328002|postauricular lymph node
SCT|245341003|tracheobronchial lymph node
SCT|245344006|perigastric lymph node
SCT|245346008|peripancreatic lymph node
SCT|245544005|Implantation of baffle, atrial or interatrial (procedure)
SCT|245616001|Entire deciduous maxillary right first molar tooth (body structure)
SCT|245619008|Entire deciduous maxillary right lateral incisor tooth (body structure)
SCT|245620002|Entire deciduous maxillary right central incisor tooth (body structure)
SCT|245631005|Entire deciduous mandibular right first molar tooth (body structure)
SCT|245639007|Entire deciduous mandibular left canine tooth (body structure)
SCT|245814000|Mucosa of maxillary gingiva
SCT|245823002|Mucosa of mandibular gingiva
SCT|245831007|Mucosa of tip of tongue
SCT|245849007|Post-surgical anatomy
SCT|246090004|Associated finding (attribute)
SCT|246092007|Cardiac cycle phase (attribute)
SCT|246101005|Reason for stopping test (attribute)
SCT|246112005|Severity (attribute)
SCT|246205007|Quantity
SCT|246206008|Number of lesions (observable entity)
SCT|246244004|Type of stenosis (attribute)
SCT|246262008|Score (attribute)
SCT|246345001|Graft material
SCT|246432004|Number of occurrences (qualifier value)
SCT|246464006|Function
SCT|246489000|Pharmacological stress used (attribute)
SCT|247049005|Crystalline lens finding (finding)
SCT|247094004|Gas in vitreous cavity
SCT|247095003|Silicone Oil
SCT|247441003|Erythema
SCT|247472004|Weal
SCT|248218005|Awake
SCT|248220008|Asleep
SCT|248243004|Exercise tolerance (observable entity)
SCT|248300009|Body fat observable (observable entity)
SCT|248366000|Chest circumference (observable entity)
SCT|248523006|Rectal mass
SCT|248536006|Functional performance and activity
SCT|248584002|Catching breath (finding)
SCT|248585001|irregular breathing
SCT|248808008|Breast size (observable entity)
SCT|248983002|Obstetric history (observable entity)
SCT|249192005|Number of umbilical arteries
SCT|249599008|Empty Rectum
SCT|249602003|Full Rectum
SCT|249708006|Structure of renal hilar lymph node (body structure)
SCT|250431005|Color of fluid (observable entity)
SCT|250767002|Pulmonary Artery Pressure
SCT|250881009|Equipment temperature (observable entity)
SCT|250907009|Left ventricular function (observable entity)
SCT|250909007|Left ventricular wall motion (observable entity)
SCT|250924003|Left ventricular size (observable entity)
SCT|250929008|Left ventricular cavity size (observable entity)
SCT|250949004|Right ventricular wall motion (observable entity)
SCT|250964004|Right ventricular cavity size (observable entity)
SCT|251011009|Aortic Valve Area
SCT|251012002|Mitral Valve Area
SCT|251013007|Pulmonic Valve Area
SCT|251014001|Tricuspid Valve Area
SCT|251050008|Pulmonary to systemic flow ratio (observable entity)
SCT|251053005|Myocardial perfusion (observable entity)
SCT|251055003|Reversible myocardial perfusion defect
SCT|251056002|Partially Reversible myocardial perfusion defect
SCT|251057006|Fixed myocardial perfusion defect
SCT|251081004|Cardiovascular pressure gradient (observable entity)
SCT|251120003|Incomplete Left bundle branch block
SCT|251124007|Incomplete Right bundle branch block
SCT|251135002|Borderline normal electrocardiogram (finding)
SCT|251159007|Ventricular tachycardia, polymorphic
SCT|251175005|Ventricular premature contraction
SCT|251271006|Vascular Resistance
SCT|251786004|Extrafoveal ocular fixation (finding)
SCT|251795007|Power of sphere (observable entity)
SCT|251797004|Power of cylinder (observable entity)
SCT|251799001|Axis of cylinder (observable entity)
SCT|252064005|Arterial velocity (observable entity)
SCT|252068008|Pulsatility index, arterial velocity waveform (observable entity)
SCT|252129004|Test duration (observable entity)
SCT|252130009|Total exercise time (observable entity)
SCT|252131008|Time from start of test (observable entity)
SCT|252416005|Histopathology test (procedure)
SCT|252418006|Transthoracic echocardiography (procedure)
SCT|252420009|Intravascular echocardiography
SCT|252421008|Intracavitary echocardiography (procedure)
SCT|252426003|Cardiac ventriculography
SCT|252427007|Coronary bypass graft angiography (procedure)
SCT|252432008|Radionuclide myocardial perfusion study
SCT|252680004|Radionuclide study for localization of tumor or inflammatory disease (procedure)
SCT|252721009|Scalp EEG
SCT|252735006|Ambulatory EEG
SCT|252738008|Video EEG
SCT|253001006|Merkel cell carcinoma
SCT|253276007|Cor triloculare biventriculare (disorder)
SCT|253551005|Restrictive ventricular septal defect (disorder)
SCT|253590009|Pulmonary atresia with intact ventricular septum
SCT|253591008|Pulmonary atresia with ventricular septal defect
SCT|253639004|Intrapulmonary arteriovenous fistula (disorder)
SCT|253678000|Thoracic Aortic Coarctation
SCT|253728007|Right dominant coronary system (disorder)
SCT|253729004|Left dominant coronary system (disorder)
SCT|253730009|Balanced coronary system (disorder)
SCT|254582000|Adenocarcinoma of rectum
SCT|254626006|Adenocarcinoma of lung
SCT|254634000|Squamous cell carcinoma of lung
SCT|254637007|Non-small cell lung cancer
SCT|254651007|Squamous cell carcinoma of skin
SCT|254819008|Atypical mole syndrome
SCT|254845004|Fibroadenoma of breast (disorder)
SCT|254900004|Prostate cancer
SCT|254938000|Astrocytoma of brain (disorder)
SCT|255029007|Papillary thyroid carcinoma
SCT|255046005|Neuroendocrine tumor
SCT|255052006|Disseminated malignancy of unknown primary
SCT|255072001|Malignant tumor of salivary gland (disorder)
SCT|255208005|Ipsilateral
SCT|255209002|Contralateral
SCT|255218000|Mid-frequency
SCT|255227004|Recurrent
SCT|255235001|Pre-dose
SCT|255236000|Peak systolic, function (observable entity)
SCT|255238004|Continuous
SCT|255253007|End of Protocol
SCT|255282008|Discoid
SCT|255288007|Nodular
SCT|255321001|Ulcerative
SCT|255378009|Aneurysmal
SCT|255380003|Eccentric
SCT|255423002|fibrous
SCT|255460003|Inward
SCT|255465008|Concentric
SCT|255482005|Left Upper Segment
SCT|255496004|Right Lower Segment
SCT|255499006|Right Upper Segment
SCT|255503000|Entire
SCT|255507004|Small
SCT|255508009|Medium
SCT|255509001|Large
SCT|255511005|long
SCT|255518004|Down
SCT|255521002|Downward gaze (qualifier value)
SCT|255523004|Left downgaze
SCT|255524005|Right downgaze
SCT|255525006|Left upgaze
SCT|255526007|Right upgaze
SCT|255530005|Left gaze
SCT|255531009|Right gaze
SCT|255532002|Up
SCT|255533007|Upward gaze
SCT|255543005|Outward
SCT|255549009|Anterior
SCT|255551008|Posterior
SCT|255561001|Medial
SCT|255566006|Post-dose
SCT|255590007|Extents (qualifier value)
SCT|255593009|Circumferential
SCT|255594003|Complete
SCT|255603008|Major
SCT|255604002|Mild
SCT|255605001|Minimum
SCT|255606000|Minor
SCT|255609007|Partial (qualifier value)
SCT|255619001|Total
SCT|255631004|Antibiotic
SCT|255632006|Anticonvulsant
SCT|255641001|Caffeine
SCT|255667006|Paraffin (substance)
SCT|255792001|acid phosphatase stain
SCT|255793006|Albert's stain
SCT|255794000|auramine stain
SCT|255795004|beta-glucuronidase stain
SCT|255796003|chloroacetate esterase stain
SCT|255797007|Feulgen reaction stain
SCT|255798002|field's stain
SCT|255799005|Flagellar stain
SCT|255800009|immunofluorescent stain
SCT|255801008|Jenner-Giemsa stain
SCT|255802001|Leishman stain
SCT|255803006|may-Grunwald giemsa stain
SCT|255804000|methyl green pyronin stain
SCT|255805004|myeloperoxidase stain
SCT|255806003|neutrophil alkaline phosphatase stain
SCT|255807007|nonspecific esterase stain
SCT|255808002|periodic acid Schiff stain
SCT|255810000|Romanowsky stain
SCT|255811001|spore stain
SCT|255813003|Ziehl-Neelsen stain
SCT|256235009|Exercise
SCT|256496006|Gold Alloy
SCT|256501007|Carbon Fiber
SCT|256506002|Stainless Steel Material
SCT|256526003|Cobalt-chromium alloy
SCT|256579008|Calcium Hydroxyapatite
SCT|256674009|Fat
SCT|256779006|Vitelline Artery of Placenta
SCT|256875007|Vitelline Vein of Placenta
SCT|257327003|Dynamic hip screw plate (physical object)
SCT|257362008|plastic stent
SCT|257363003|metal stent
SCT|257409000|Vena cava filter
SCT|257771002|Cemented component fixation
SCT|257833000|Internal fixation using staple
SCT|257834006|Internal fixation using screw
SCT|257835007|Internal fixation using plate
SCT|257837004|Internal fixation using internal fixator system (procedure)
SCT|257912008|Rotation - action
SCT|257950002|Salvage Procedure
SCT|258083009|Visual estimation
SCT|258090004|Calculated
SCT|258104002|Measured
SCT|258153002|Target Heart Rate Achieved
SCT|258177008|Magnetic resonance imaging guidance
SCT|258181008|Electrocardiogram analysis (qualifier value)
SCT|258214002|Stage (attribute)
SCT|258215001|Stage 1
SCT|258219007|Stage 2
SCT|258224005|Stage 3
SCT|258228008|Stage 4
SCT|258245003|Grade 4: undifferentiated
SCT|258270003|High risk tumor
SCT|258433009|Smear sample
SCT|258562007|Genetic sample
SCT|258661006|Slide (specimen)
SCT|259153006|Chloroform
SCT|259170003|Diethyl ether
SCT|259221006|Methanol
SCT|260245000|Findings values (qualifier value)
SCT|260360000|Very high (qualifier value)
SCT|260376009|Enlarged
SCT|260385009|Negative
SCT|260388006|No status change (qualifier value)
SCT|260395002|Normal Range
SCT|260408008|Weakly positive
SCT|260409000|Well defined
SCT|260413007|None
SCT|260426006|medial oblique
SCT|260427002|Oblique lateral (qualifier value)
SCT|260450008|Lordotic projection (qualifier value)
SCT|260473000|Waters - 35 degree tilt to radiographic baseline (qualifier value)
SCT|260492003|Brewerton projection
SCT|260493008|Harris Beath axial projection
SCT|260496000|Judet projection
SCT|260497009|Mortice projection
SCT|260499007|Occlusal projection
SCT|260506009|Van Rosen projection
SCT|260521003|Internal
SCT|260585005|Via brachial artery
SCT|260590008|Via femoral artery
SCT|260601006|Via femoral vein
SCT|260674002|Direction of flow (attribute)
SCT|260753009|Source (attribute)
SCT|260787004|Physical object
SCT|260858005|Extent (attribute)
SCT|260867005|Period of collection (qualifier value)
SCT|260870009|Priority (attribute)
SCT|260893003|Waveform
SCT|260905004|Condition (attribute)
SCT|260911001|Dosage
SCT|261004008|Diagnostic Intent
SCT|261039008|Valsalva maneuver
SCT|261061003|Bronchial (qualifier value)
SCT|261073003|epicardial
SCT|261074009|External
SCT|261089000|Inferior
SCT|261129000|Midline
SCT|261197005|Doppler Color Flow
SCT|261198000|Doppler Continuous Wave
SCT|261199008|Doppler Pulsed
SCT|261249004|Nickel cobalt chromium
SCT|261250004|Nickel Titanium
SCT|261459001|Via arm vein
SCT|261537001|Insertion of interatrial baffle
SCT|261613009|Stage 0
SCT|261617005|Stage 5
SCT|261665006|Unknown
SCT|261712009|Acrylic resin
SCT|262003004|Normal saline (product)
SCT|262008008|Not performed
SCT|262061000|Postoperative period (qualifier value)
SCT|262068006|Preoperative
SCT|262202000|Therapeutic Intent
SCT|262301009|Opaque Marker
SCT|262502001|Post-chemotherapy
SCT|263654008|Abnormal
SCT|263677008|Antegrade Flow
SCT|263706005|Circumscribed
SCT|263707001|Clear
SCT|263720003|Compression - action
SCT|263816006|Muscular (qualifier value)
SCT|263943000|Anterior Wall
SCT|263972004|Cerebellar Subarachnoid Space
SCT|264045001|Intraluminal
SCT|264068005|Left Lower Segment
SCT|264114003|Ostium
SCT|264159006|Posterior Wall
SCT|264208000|Subcostal
SCT|264217000|Superior
SCT|264293000|Coronary artery graft
SCT|264481007|Gastrocnemius vein
SCT|264579008|thrombosis
SCT|264844003|left ventricle apical anterior segment
SCT|264845002|left ventricle apical septal segment
SCT|264846001|left ventricle basal inferior segment
SCT|264847005|left ventricle mid inferior segment
SCT|264848000|left ventricle mid anterior segment
SCT|264849008|left ventricle apical inferior segment
SCT|264850008|left ventricle basal anterior segment
SCT|264853005|left ventricle apical lateral segment
SCT|264908009|Post-radiation
SCT|265483003|Right Ventriculography
SCT|265484009|Left Ventriculography
SCT|266706003|Continuous electrocardiogram monitoring (procedure)
SCT|266894000|Family history of cardiovascular disease
SCT|266897007|Family history of myocardial infarction
SCT|266919005|No History of Smoking
SCT|266995000|History of - cardiovascular disease
SCT|267011001|Gynecological history (observable entity)
SCT|267036007|Dyspnea
SCT|268384009|Total blood volume (observable entity)
SCT|268400002|12 lead electrocardiogram (procedure)
SCT|268445003|Ultrasound scan - obstetric (procedure)
SCT|268461001|Sheath contraception (finding)
SCT|268951004|On examination - breast lump palpated (finding)
SCT|270492004|First degree Atrioventricular block
SCT|271593001|Severely ill
SCT|271594007|Syncope
SCT|271649006|Systolic blood pressure (observable entity)
SCT|271650006|Diastolic Pressure
SCT|271767006|Peeling of skin (finding)
SCT|271782001|Drowsy
SCT|271801002|Taste sense altered
SCT|271807003|Rash
SCT|271824009|respiration intermittent
SCT|271921002|Electrocardiogram finding (observable entity)
SCT|271955004|Nipple retraction
SCT|271989003|Disorder of breast implant
SCT|271993009|peripheral angiography
SCT|272113006|Before values (qualifier value)
SCT|272114000|During values (qualifier value)
SCT|272123002|Frequencies (qualifier value)
SCT|272163001|Mixture (qualifier value)
SCT|272180002|Garment (physical object)
SCT|272224001|Guide Wire
SCT|272287005|Inlay Dental Restoration
SCT|272466003|transforamenal
SCT|272476000|Transthoracic projection (qualifier value)
SCT|272479007|Posteroanterior projection (qualifier value)
SCT|272517003|Respiratory cycle point (qualifier value)
SCT|272518008|Cardiovascular cycle point (qualifier value)
SCT|272519000|Absent
SCT|272657006|Cardiac wall structure (body structure)
SCT|272673000|Bone structure (body structure)
SCT|272710004|Bone structure of thorax (body structure)
SCT|272737002|Site of (attribute)
SCT|272741003|Laterality
SCT|272998002|Structure of right hepatic vein (body structure)
SCT|273099000|Structure of middle hepatic vein (body structure)
SCT|273202007|Structure of left hepatic vein (body structure)
SCT|273249006|Assessment scales (assessment scale)
SCT|273944007|Aluminum hydroxide
SCT|273948005|Chloral hydrate
SCT|274022008|Repair of coarctation of aorta
SCT|274060004|Structure of lobar artery of kidney (body structure)
SCT|274143007|Structure of interlobar artery of kidney (body structure)
SCT|274231001|Structure of arcuate artery of kidney (body structure)
SCT|274303007|On examination - lymph nodes (finding)
SCT|274329007|Structure of interlobular artery of kidney (body structure)
SCT|274331003|Surgical biopsy of breast (procedure)
SCT|274640006|Fever with chills (finding)
SCT|274662006|Transient limb paralysis
SCT|274668005|Noncardiac Chest Pain
SCT|275035006|Heart valve replacement - prosthesis (procedure)
SCT|275514001|Impaired left ventricular function
SCT|275552000|History of kidney disease (situation)
SCT|276214006|Findings category type (qualifier value)
SCT|276334009|Position of joint (finding)
SCT|276755008|Right Atrial Pressure
SCT|276772001|Right Ventricular Systolic Pressure
SCT|276774000|Right Ventricular End-Diastolic Pressure
SCT|276780008|Left Ventricular Systolic Pressure
SCT|276781007|Left Ventricular End-Diastolic Pressure
SCT|276901002|Pulmonary Vascular Resistance
SCT|277016007|Alphachloralose
SCT|277132007|Therapeutic procedure
SCT|277381004|Stroke Index
SCT|277591006|Computed tomography guided biopsy
SCT|277592004|Magnetic resonance imaging guided biopsy
SCT|277630003|Left ventricular basal septal segment (body structure)
SCT|277631004|Left ventricle basal lateral segment (body structure)
SCT|277634007|Right Ventricle Midventricular Segment
SCT|277635008|Right Ventricle Basal Segment
SCT|277671009|Intraoperative
SCT|277956007|Couinaud hepatic segment II
SCT|277957003|Couinaud hepatic segment III
SCT|277958008|Couinaud hepatic segment IV
SCT|277959000|Couinaud hepatic segment V
SCT|277960005|Couinaud hepatic segment VI
SCT|277961009|Couinaud hepatic segment VII
SCT|277962002|Couinaud hepatic segment VIII
SCT|278201002|Classification (attribute)
SCT|278307001|On admission
SCT|278318001|Transorbital projection (qualifier value)
SCT|278528006|Facial Swelling
SCT|278571002|Structure of postvesicular lymph node (body structure)
SCT|278672000|Structure of lateral vesicular lymph node (body structure)
SCT|278983006|Fissure of lung
SCT|279046003|Pressure - physical agent (physical force)
SCT|279047007|Persistent pain following procedure
SCT|279084009|Chest discomfort
SCT|279141006|superficial parotid lymph node
SCT|279142004|deep parotid lymph node
SCT|279143009|mastoid lymph node
SCT|279144003|superficial cervical lymph node
SCT|279145002|deep cervical lymph node
SCT|279170002|Entire anulus fibrosus of tricuspid orifice (body structure)
SCT|279174006|Entire anulus fibrosus of mitral orifice (body structure)
SCT|279189002|Structure of promontory common iliac lymph node (body structure)
SCT|279215006|Limbic lobe
SCT|279271008|Structure of interiliac lymph node (body structure)
SCT|279317000|Truncal Valve Structure
SCT|279336005|Posterior Commissure
SCT|279478000|Male external urethral orifice
SCT|279479008|Female external urethral orifice
SCT|279549004|Nasal cavity structure (body structure)
SCT|279609001|Structure of juxtaintestinal lymph node (body structure)
SCT|279706003|Structure of peripheral glandular zone of prostate (body structure)
SCT|279784003|Structure of lymph node of lesser curvature of stomach (body structure)
SCT|279795009|Structure of lymph node of mesentery (body structure)
SCT|279866008|Structure of lymph node ring of cardia of stomach (body structure)
SCT|279867004|Frenulum of labia minora
SCT|280062008|Esophageal Hiatus
SCT|280216006|suprapyloric lymph node
SCT|280314006|subpyloric lymph node
SCT|280371009|Brain cerebrospinal fluid pathway
SCT|280387007|Groin skin crease
SCT|280401006|Spinal cerebrospinal fluid pathway
SCT|280402004|Structure of retropyloric lymph node (body structure)
SCT|280416009|Indeterminate result
SCT|280556009|Structure of cystic lymph node (body structure)
SCT|280639005|Structure of common duct lymph node (body structure)
SCT|280677004|Internal limiting membrane of retina (body structure)
SCT|280711000|Region of metatarsal (body structure)
SCT|280734009|Vertebral foramen
SCT|280824006|Structure of splenic lymph node (body structure)
SCT|280906005|Keratolytic agent
SCT|280915003|Structure of inferior pancreatic lymph node (body structure)
SCT|280999005|superior pancreatic lymph node
SCT|281130003|Descending aorta structure (body structure)
SCT|281134007|Intercostal artery
SCT|281157001|Systemic vascular structure
SCT|281159003|Systemic artery
SCT|281227003|Structure of inferior pancreaticoduodenal lymph node (body structure)
SCT|281231009|Vascular structure of head (body structure)
SCT|281268007|Insufficient sample
SCT|281320004|superior pancreaticoduodenal lymph node
SCT|281379000|Pre-admission
SCT|281392002|Upper zone of lung
SCT|281393007|Middle zone of lung
SCT|281394001|Lower zone of lung
SCT|281496003|Pelvic vascular structure (body structure)
SCT|281642007|Skin of part of dorsal surface of hand
SCT|281676003|Structure of ileocolic lymph node (body structure)
SCT|281691001|Physiological monitoring regime (regime/therapy)
SCT|281765006|Structure of prececal lymph node (body structure)
SCT|281847004|Structure of retrocecal lymph node (body structure)
SCT|282031000|Structure of midcolic lymph node (body structure)
SCT|282044005|Structure of penile artery (body structure)
SCT|282258000|moles per unit volume (qualifier value)
SCT|284355001|Left ventricle anterior segment
SCT|284356000|Left ventricle septal segment
SCT|284357009|Left ventricle inferior segment
SCT|284358004|Left ventricle lateral segment
SCT|284470004|Premature atrial contraction (disorder)
SCT|284639000|Umbilical vein
SCT|285285000|Cobb angle
SCT|285425001|upper deep cervical lymph node
SCT|285427009|middle deep cervical lymph node
SCT|285429007|lower deep cervical lymph node
SCT|285570007|Taking of swab
SCT|285645000|Disseminated malignancy of unknown primary (disorder)
SCT|286558002|Ureteric stent
SCT|286866000|Mouth closed
SCT|287272002|Enlarged septal foramen of heart (disorder)
SCT|287572003|Diagnostic aspiration of breast cyst
SCT|288546009|Lower alveolar ridge structure (body structure)
SCT|288563008|After values (qualifier value)
SCT|289894009|Menstruation present
SCT|289925000|Waste Material
SCT|290006006|Photon
SCT|290069002|Discoloration of skin of breast
SCT|290084006|Breast normal
SCT|290113009|Bloody nipple discharge
SCT|290119008|Nipple problem
SCT|292094009|Radiopharmaceutical Adverse Reaction
SCT|292095005|Contrast media adverse reaction
SCT|293637006|Contrast Media Allergy
SCT|293638001|Allergy to X-Ray contrast media (disorder)
SCT|297120004|Anesthetic face mask
SCT|297171002|Cervicothoracic region of spine structure (body structure)
SCT|297172009|Thoracolumbar region of spine structure (body structure)
SCT|297173004|Lumbosacral region of spine structure (body structure)
SCT|297174005|Sacrococcygeal region of spine structure (body structure)
SCT|297968009|Bleeding skin
SCT|298336006|No motor response to command
SCT|299716001|Iliac and/or femoral artery structures (body structure)
SCT|299993000|Structure of mesenteric artery lymph node (body structure)
SCT|300571009|Finding of gestational sac (finding)
SCT|300577008|Finding of lesion (finding)
SCT|300841009|Poorly defined
SCT|300842002|Shape
SCT|300995000|Exercise-induced angina (disorder)
SCT|301121007|Myocardial perfusion normal
SCT|301766008|Lesion of Brain
SCT|301939004|Constricted Pupil
SCT|302343007|Insertion of prosthesis for breast (procedure)
SCT|302396003|Cryotherapy to skin lesion
SCT|302924003|Breast hematoma
SCT|303110006|Postprocedural period (qualifier value)
SCT|303111005|During menopause
SCT|303270005|Liver and/or biliary structure (body structure)
SCT|303337002|Tonsil and adenoid structure (body structure)
SCT|303402001|Vascular structure of kidney (body structure)
SCT|303623000|Structure of posterior tibial lymph node (body structure)
SCT|303653007|Computed tomography of head (procedure)
SCT|303680000|Computed tomography of cardiovascular system (procedure)
SCT|303713004|Structure of anterior tibial lymph node (body structure)
SCT|303827001|trunk angiography
SCT|303960004|Thrombolytic agent
SCT|304059001|endocardial
SCT|304121006|Femoral Head Prosthesis
SCT|304283002|Half-life of radiopharmaceutical (qualifier value)
SCT|304292004|Surgeon
SCT|304367000|Uncemented component fixation
SCT|304495004|Vital signs monitoring
SCT|304915008|Duke treadmill score
SCT|305437000|Cardiac valve annulus
SCT|306783000|Tibial plateau structure (body structure)
SCT|307047009|Rectal temperature
SCT|307152002|Temporal periods relating to procedure (qualifier value)
SCT|307153007|Before Procedure
SCT|307154001|During Procedure
SCT|307279007|Prosthetic replacement of heart valve (procedure)
SCT|307280005|Implantation of cardiac pacemaker
SCT|307429007|After menopause
SCT|307486002|Single event
SCT|307502000|Squamous cell carcinoma of mouth
SCT|308064009|History of cerebrovascular disease
SCT|308546005|Dissection of aorta (disorder)
SCT|308689002|Coin lesion of lung (finding)
SCT|308696000|Coarctation of the Aorta Balloon Angioplasty
SCT|309050000|Body substance sample
SCT|309051001|Body fluid sample
SCT|309058007|breast tru-cut biopsy sample
SCT|309059004|frozen section breast sample
SCT|309312004|Cartilage tissue (body structure)
SCT|309343006|Physician
SCT|309390008|Hospital consultant (occupation)
SCT|309523001|Pseudophakia
SCT|309546004|lumpectomy breast sample
SCT|309547008|segmentectomy breast sample
SCT|309548003|breast duct sample
SCT|309587003|Calcification of breast
SCT|309602000|Temporal periods relating to feeding and eating (qualifier value)
SCT|309606002|Before menopause
SCT|309649001|On examination - lens (finding)
SCT|309825002|Spatial and relational concepts (qualifier value)
SCT|309901009|Anesthetic department (environment)
SCT|309902002|Clinical oncology department (environment)
SCT|309903007|Radiotherapy department (environment)
SCT|309904001|Intensive care unit (environment)
SCT|309907008|Cardiac intensive care unit (environment)
SCT|309910001|Pediatric intensive care unit (environment)
SCT|309913004|Clinical allergy department (environment)
SCT|309914005|Audiology department (environment)
SCT|309915006|Cardiology department (environment)
SCT|309918008|Respiratory medicine department (environment)
SCT|309923008|Dermatology department (environment)
SCT|309925001|Endocrinology department (environment)
SCT|309927009|General Medicine
SCT|309933000|Geriatric Medicine
SCT|309934006|Infectious diseases department (environment)
SCT|309935007|Ophthalmology
SCT|309936008|Nephrology department (environment)
SCT|309937004|Neurology department (environment)
SCT|309938009|Nuclear medicine department (environment)
SCT|309939001|Palliative care department (environment)
SCT|309940004|Rehabilitation department (environment)
SCT|309941000|Rheumatology department (environment)
SCT|309942007|Obstetrics and gynecology department (environment)
SCT|309943002|Gynecology department (environment)
SCT|309944008|Obstetrics department (environment)
SCT|309948006|Pediatric oncology department (environment)
SCT|309949003|Pain management department (environment)
SCT|309950003|Pathology department (environment)
SCT|309954007|Hematology department (environment)
SCT|309956009|Medical microbiology department (environment)
SCT|309958005|Psychiatry department (environment)
SCT|309959002|Child and adolescent psychiatry department (environment)
SCT|309964003|Radiology department (environment)
SCT|309966001|Stroke unit (environment)
SCT|309967005|Surgical department (environment)
SCT|309968000|Breast surgery department (environment)
SCT|309969008|Cardiothoracic surgery department (environment)
SCT|309970009|Thoracic surgery department (environment)
SCT|309971008|Cardiac surgery department (environment)
SCT|309972001|Dental surgery department (environment)
SCT|309974000|Oral surgery department (environment)
SCT|309978002|Otorhinolaryngology
SCT|309979005|Endocrine surgery department (environment)
SCT|309980008|Gastrointestinal surgery department (environment)
SCT|309983005|Colorectal surgery department (environment)
SCT|309984004|General surgical department (environment)
SCT|309985003|Hand surgery department (environment)
SCT|309989009|Orthopedic Surgery
SCT|309991001|Pediatric surgical department (environment)
SCT|309992008|Plastic surgery department (environment)
SCT|309993003|Transplant Surgery
SCT|309994009|Trauma surgery department (environment)
SCT|309995005|Urology department (environment)
SCT|309996006|Vascular surgery department (environment)
SCT|310030000|Endoscopy service (qualifier value)
SCT|310076001|Clinical biochemistry service (qualifier value)
SCT|310101009|Speech and language therapy service (qualifier value)
SCT|310105000|Optometry service (qualifier value)
SCT|310123008|Psychology service (qualifier value)
SCT|310127009|Magnetic Resonance Imaging Service
SCT|310128004|Computerized Tomography Service
SCT|310158005|Hepatobiliary surgical service (qualifier value)
SCT|310159002|Neurosurgical service (qualifier value)
SCT|310169008|Ultrasonography service (qualifier value)
SCT|310200001|Cytology service (qualifier value)
SCT|310464005|Physiotherapy department (environment)
SCT|310651003|Proximal Femur
SCT|310652005|Distal Femur
SCT|310787001|Structure of lung and/or mediastinum (body structure)
SCT|310805002|Sudan black stain
SCT|311731000|Paraffin wax
SCT|312004007|Retrograde Flow
SCT|312064005|Hypoglycemic agent (product)
SCT|312288001|Vascular graft (morphologic abnormality)
SCT|312500006|Regional lymph node structure (body structure)
SCT|312501005|Structure of lymph node of head and neck (body structure)
SCT|312502003|Lymph node structure of trunk (body structure)
SCT|312503008|Lymph node structure of limb (body structure)
SCT|312522004|Common non-mitral non-tricuspid Atrioventricular Valve Structure
SCT|312535008|Pharynx and/or larynx structures (body structure)
SCT|312779009|Bone structure of head and/or neck
SCT|312965008|Laser assisted in situ keratomileusis (procedure)
SCT|313376005|No family history of breast carcinoma
SCT|314116003|Post-infarction angina
SCT|314122007|Maintenance therapy
SCT|314186008|inflammatory abdominal aortic aneurysm
SCT|314348007|Poor Visual Fixation
SCT|314395006|Skin of side of nose
SCT|314439003|Maximum systolic blood pressure
SCT|314440001|Average systolic blood pressure
SCT|314451001|Minimum diastolic blood pressure
SCT|314452008|Maximum diastolic blood pressure (observable entity)
SCT|314453003|Average diastolic blood pressure
SCT|314730000|lymph node of stomach
SCT|314736006|female genital lymph node
SCT|314796009|Malleolar structure of tibia
SCT|314900004|Sudan stain
SCT|317665004|Superior articular process of vertebra
SCT|317766009|Structure of inferior articular process of vertebra (body structure)
SCT|320917000|Oxygen gas
SCT|330888007|Rose Bengal
SCT|333111009|Permethrin stain (substance)
SCT|337915000|Homo sapiens
SCT|339648008|Colostomy bag
SCT|341036005|Colostomy set (physical object)
SCT|342706005|Ileostomy set (physical object)
SCT|344088002|Urostomy bag
SCT|344575009|Urostomy set (physical object)
SCT|344994008|ventricular pacing
SCT|346322006|Anion exchange resin
SCT|346441008|Fish oils
SCT|346553009|Lidocaine + Prilocaine
SCT|347379006|Lactated Ringer's solution (product)
SCT|349358000|Radiopharmaceuticals (product)
SCT|350086004|Fluorescein product (product)
SCT|353842007|Thallium-201
SCT|353903006|Iopromide
SCT|353912008|Iothalamate
SCT|353946009|Gadoteridol
SCT|353962003|Iodixanol
SCT|354064008|Methylene blue
SCT|354088005|Gadodiamide
SCT|354094002|Metrizoate
SCT|360038009|Gluing - action (qualifier value)
SCT|360066001|Left Ventricular Assist Device
SCT|360129009|Cardiac pacemaker lead
SCT|360156006|Screening - procedure intent (qualifier value)
SCT|360271000|Prophylaxis - procedure intent (qualifier value)
SCT|360465008|Idiopathic hypertrophic subaortic stenosis (disorder)
SCT|360481003|Common atrioventricular canal
SCT|360568007|corticospinal tract in brainstem
SCT|360592004|Systemic venous structure (body structure)
SCT|360955006|Region of nasopharynx (body structure)
SCT|360992006|vesicular lymph node
SCT|360993001|lacunar lymph node
SCT|361078006|Internal Auditory Canal
SCT|361097006|Entire Vessel
SCT|362072009|Saphenous vein structure (body structure)
SCT|362892003|Thyroid part
SCT|362916000|Skin of eye region
SCT|363354003|Malignant tumor of cervix (disorder)
SCT|363406005|Malignant tumor of colon (disorder)
SCT|363443007|Ovarian cancer
SCT|363537007|Structure of extrapulmonary lymph node of lung (body structure)
SCT|363563002|entrapment
SCT|363589002|Associated procedure (attribute)
SCT|363654007|Structure of orbit proper (body structure)
SCT|363675004|Intents (nature of procedure values) (qualifier value)
SCT|363676003|Palliative - procedure intent (qualifier value)
SCT|363679005|Imaging procedure
SCT|363698007|Finding Site
SCT|363703001|Has intent (attribute)
SCT|363704007|Procedure site (attribute)
SCT|363713009|Has interpretation (attribute)
SCT|363871006|Patient mental state assessment
SCT|364062005|Respiration observable (observable entity)
SCT|364091008|Aortic root feature (observable entity)
SCT|364092001|Coronary artery feature (observable entity)
SCT|364320009|Pregnancy observable (observable entity)
SCT|364393001|Nutritional observable (observable entity)
SCT|364528001|Skin observable (observable entity)
SCT|365416000|Finding of electrocardiogram ST segment (finding)
SCT|365853002|Imaging finding (finding)
SCT|365981007|Tobacco Smoking Behavior
SCT|366188009|Finding of left ventricular function (finding)
SCT|367336001|Chemotherapy
SCT|367450005|short
SCT|367567000|Structure of umbilical vein (body structure)
SCT|367577003|Skin structure of eyebrow (body structure)
SCT|367578008|Skin structure of hypogastric region (body structure)
SCT|367624001|Structure of ductus venosus (body structure)
SCT|367643001|Cyst
SCT|368479001|Superficial Palmar Venous Arch
SCT|368481004|Structure of deep palmar venous arch (body structure)
SCT|368536000|Structure of axillary fascia (body structure)
SCT|368550005|Structure of paramammary lymph node (body structure)
SCT|369790002|Nottingham Combined Grade I: 3-5 points
SCT|369791003|Nottingham Combined Grade II: 6-7 points
SCT|369792005|Nottingham Combined Grade III: 8-9 points
SCT|369991007|N3: Metastasis to ipsilateral internal mammary lymph node(s) (finding)
SCT|370129005|Measurement Method
SCT|370359005|Electrocardiogram equivocal (finding)
SCT|370367002|Exercise tolerance test equivocal (finding)
SCT|370388006|Patient immunocompromised
SCT|370512004|migration of implant or internal device
SCT|370951003|Piggyback intraocular lens (finding)
SCT|371013005|cardiophrenic angle lymph node
SCT|371036001|Postsurgical menopause
SCT|371195002|Bone structure of upper limb (body structure)
SCT|371240000|Red color (qualifier value)
SCT|371242008|Orange color (qualifier value)
SCT|371243003|Pink color (qualifier value)
SCT|371244009|Yellow color
SCT|371246006|Green color
SCT|371250004|Purple color (qualifier value)
SCT|371251000|White color
SCT|371252007|Black color
SCT|371253002|Gray color
SCT|371254008|Brown color
SCT|371304004|Skin structure of lower limb (body structure)
SCT|371311000|Skin structure of upper limb (body structure)
SCT|371398005|Eye region structure (body structure)
SCT|371422002|History of substance abuse
SCT|371439000|Specimen type (observable entity)
SCT|371469007|Histologic grade (observable entity)
SCT|371524004|Clinical report (record artifact)
SCT|371564000|Rattus
SCT|371565004|Rattus norvegicus
SCT|371572003|Nuclear medicine procedure
SCT|371785003|Ambu Bag
SCT|371786002|Pressure Support Ventilator
SCT|371787006|Volume Support Ventilator
SCT|371788001|Intracoronary Doppler guide wire
SCT|371789009|Intracoronary pressure guide wire
SCT|371790000|External counter-pulsation circulatory support device (physical object)
SCT|371791001|Radiofrequency Ablation Device
SCT|371793003|Sheath
SCT|371794009|Cutting balloon angioplasty device (physical object)
SCT|371795005|Intravascular Ultrasound (IVUS) Device
SCT|371796006|Directional coronary atherectomy device (physical object)
SCT|371797002|Saline thrombectomy device (physical object)
SCT|371798007|Fluid filled catheter
SCT|371799004|Hall catheter (physical object)
SCT|371800000|Thermistor catheter
SCT|371801001|Fiberoptic catheter
SCT|371802008|Tip manometer
SCT|371803003|Multi vessel coronary artery disease.
SCT|371804009|Left main coronary artery disease
SCT|371805005|Significant coronary bypass graft disease
SCT|371807002|Atypical Angina
SCT|371808007|Recurrent angina status post percutaneous transluminal coronary angioplasty (disorder)
SCT|371809004|Recurrent angina status post coronary stent placement (disorder)
SCT|371810009|Recurrent angina status post coronary artery bypass graft (disorder)
SCT|371811008|Recurrent angina status post rotational atherectomy (disorder)
SCT|371812001|Recurrent angina status post directional coronary atherectomy (disorder)
SCT|371813006|Acute mitral regurgitation from chordal rupture
SCT|371814000|Acute mitral regurgitation from chordal dysfunction
SCT|371815004|Acute mitral regurgitation from papillary muscle dysfunction
SCT|371816003|Acute mitral regurgitation from papillary muscle rupture
SCT|371817007|Acute ventricular septal rupture
SCT|371822007|Post PTCA
SCT|371824008|s/p MI positive stress for ischemia
SCT|371829003|Pulmonary vein wedge pressure (observable entity)
SCT|371835003|Fractional Flow Reserve using intracoronary bolus
SCT|371837006|Mitral Valve Flow
SCT|371838001|Thermal Bath
SCT|371839009|Derived Flow, Non-Valve
SCT|371840006|Tricuspid Valve Flow
SCT|371841005|Fractional Flow Reserve using intravenous infusion
SCT|371842003|Fractional flow reserve
SCT|371843008|Thermal Inline
SCT|371845001|Aortic Valve Flow
SCT|371846000|Pulmonary Valve Flow
SCT|371847009|Tricuspid Diastolic Filling Period (DFPt)
SCT|371848004|Pulmonary Systolic Ejection Period (SEPp)
SCT|371849007|Mitral Diastolic Filling Period (DFPm)
SCT|371850007|Aortic Systolic Ejection Period (SEPa)
SCT|371851006|Angioplasty Inflation pressure
SCT|371852004|Angioplasty Inflation duration
SCT|371853009|Derived Period, Non-Valve
SCT|371854003|Rotational Atherectomy Speed
SCT|371855002|Hyperkinetic ventricular wall (finding)
SCT|371856001|Normal left heart hemodynamics
SCT|371857005|Normal left ventricular systolic function and wall motion
SCT|371858000|Normal left and right heart hemodynamics
SCT|371859008|Normal right heart hemodynamics
SCT|371860003|Normal coronary arteries
SCT|371861004|Mild intimal coronary irregularities without significant stenoses (finding)
SCT|371862006|Depression of left ventricular systolic function
SCT|371863001|Perfusion finding (finding)
SCT|371864007|2: Partial Perfusion
SCT|371865008|3: Complete Perfusion
SCT|371866009|1: Penetration without Perfusion
SCT|371867000|0: No Perfusion
SCT|371868005|Mild hypokinesis of cardiac wall (finding)
SCT|371869002|Moderate hypokinesis of cardiac wall (finding)
SCT|371870001|Severe hypokinesis of cardiac wall (finding)
SCT|371871002|Single beats - numeric estimation technique (qualifier value)
SCT|371872009|Post Stenotic Dilation
SCT|371873004|Luminal irregularities of coronary artery (finding)
SCT|371874005|Cardiac catheterization gradient assessment phase
SCT|371875006|Device withdrawn / removed
SCT|371876007|Device at site of interest
SCT|371877003|Device inserted into sheath
SCT|371879000|Abnormally High
SCT|371880002|Abnormally Low
SCT|371883000|Outpatient procedure
SCT|371884006|+/-, range of measurement uncertainty
SCT|371885007|-, range of lower measurement uncertainty
SCT|371886008|+, range of upper measurement uncertainty
SCT|371887004|90th Percentile Value of population
SCT|371888009|5th Percentile Value of population
SCT|371889001|95th Percentile Value of population
SCT|371890005|10th Percentile Value of population
SCT|371892002|Delivered Radiation Dose
SCT|371893007|Restenotic lesion of coronary artery (finding)
SCT|371894001|Bifurcation lesion of coronary artery (disorder)
SCT|371895000|Culprit lesion of coronary artery (finding)
SCT|371896004|Thrombolytic agent administered less than 3 hours before percutaneous coronary intervention (situation)
SCT|371897008|Thrombolytic agent administered between 3 and 6 hours before percutaneous coronary intervention (situation)
SCT|371898003|Medication administered before lab visit (situation)
SCT|371899006|Medication administered after lab visit (situation)
SCT|371900001|Not Administered
SCT|371901002|Medication administered less than 72 hours before percutaneous coronary intervention (situation)
SCT|371902009|Medication administered after percutaneous coronary intervention (situation)
SCT|371903004|Medication administered during percutaneous coronary intervention (situation)
SCT|371904005|Medication administered prior to percutaneous coronary intervention (situation)
SCT|371905006|Medication administered during lab visit (situation)
SCT|371906007|Thrombolytic agent administered between 6 hours and 7 days before percutaneous coronary intervention (situation)
SCT|371907003|Oxygen Administration by nasal cannula
SCT|371908008|Oxygen Administration by mask
SCT|371909000|pacing with magnet
SCT|371910005|Atrioventricular sequential pacing (procedure)
SCT|371911009|Measurement of blood pressure using cuff method (procedure)
SCT|371912002|Best value - numeric estimation technique (qualifier value)
SCT|371913007|Point source - numeric estimation technique (qualifier value)
SCT|371914001|Peak to peak - numeric estimation technique (qualifier value)
SCT|371915000|Diffuse disease of coronary artery (finding)
SCT|371916004|Representative - numeric estimation technique (qualifier value)
SCT|371917008|1 Sigma Upper Value of population
SCT|371918003|2 Sigma Lower Value of population
SCT|371919006|1 Sigma Lower Value of population
SCT|371920000|2 Sigma Upper Value of population
SCT|371922008|Multiple Irregularities
SCT|371923003|Mild to Moderate
SCT|371924009|Moderate to Severe
SCT|371925005|Most significant
SCT|371926006|Highly significant
SCT|371928007|Not significant
SCT|371931008|Combined diagnostic and therapeutic (procedure)
SCT|371933006|Upper limit of reference range (qualifier value)
SCT|371934000|Normality Undetermined
SCT|371951007|Vena anonyma (body structure)
SCT|371952000|Systemic Artery Blood
SCT|371953005|Pulmonary Artery Blood
SCT|371954004|Pulmonary Vein Blood
SCT|372073000|Cerebral hemisphere structure (body structure)
SCT|372074006|Skeletal muscle structure of chest wall (body structure)
SCT|372087000|Neoplasm, Primary
SCT|372242005|Vitreous Only
SCT|372249001|Tumor margin status (observable entity)
SCT|372276001|Nottingham Combined Grade
SCT|372460008|Intracardiac route
SCT|372463005|Intracoronary route
SCT|372464004|Intradermal route (qualifier value)
SCT|372480009|Macrolide (class of antibiotic, substance) (substance)
SCT|372558009|Immunomodulator
SCT|372578001|Plasma Expander
SCT|372580007|Bronchodilator
SCT|372602008|Metronidazole antibiotic
SCT|372607002|Motility stimulant (substance)
SCT|372614000|Sedative
SCT|372656001|Opiate antagonist (substance)
SCT|372664007|Benzodiazepine
SCT|372665008|Non-steroidal anti-inflammatory agent (substance)
SCT|372666009|Skeletal muscle relaxant
SCT|372677003|Lincomycin antibiotic
SCT|372681003|Hemostatic agent
SCT|372682005|Diphenhydramine
SCT|372693007|class IV antiarrhythmic agent
SCT|372695000|Diuretic
SCT|372700007|Nitrate vasodilator
SCT|372703009|Pentobarbital
SCT|372722000|Quinolone -class of antibiotic- (substance)
SCT|372724004|Succinylcholine
SCT|372735009|Vancomycin antibiotic
SCT|372784001|Papaverine
SCT|372787008|Vasodilator
SCT|372788003|Sulfonamide -class of antibiotic- (substance)
SCT|372790002|Nondepolarizing agent (substance)
SCT|372798009|Barbiturate
SCT|372806008|Antihistamine
SCT|372813008|Antiarrhythmic agent (substance)
SCT|372855004|class III antiarrhythmic agent
SCT|372862008|Anticoagulant
SCT|372863003|Phentolamine
SCT|372872006|Bile acid sequestrant antilipemic agent (substance)
SCT|372881000|Vasoconstrictor (substance)
SCT|372901004|Butabarbital
SCT|372906009|Benzodiazepine antagonist
SCT|373061006|Device applied to patient
SCT|373062004|Device used
SCT|373066001|Yes
SCT|373067005|No
SCT|373068000|Undetermined
SCT|373095005|Fistula coronary to right atrium
SCT|373098007|Mean Value of population
SCT|373099004|Median Value of population
SCT|373100007|Mode - numeric estimation technique (qualifier value)
SCT|373102004|specimen from breast obtained by image guided core biopsy
SCT|373104003|Dye Dilution
SCT|373105002|Cardiac catheterization test/challenge phase
SCT|373108000|Post percutaneous transluminal coronary angioplasty (finding)
SCT|373110003|Emergency procedure
SCT|373111004|Procedure in coronary care unit (procedure)
SCT|373112006|Murmur
SCT|373113001|Routine procedure
SCT|373115008|Routine - numeric estimation technique (qualifier value)
SCT|373116009|Acute mitral regurgitation
SCT|373121007|Test not done (qualifier value)
SCT|373122000|Normal wall motion
SCT|373123005|Hyperkinetic region
SCT|373124004|Normal size cardiac chamber
SCT|373125003|Abnormally small cardiac chamber
SCT|373126002|Mildly enlarged cardiac chamber
SCT|373127006|Moderately enlarged cardiac chamber
SCT|373128001|Markedly enlarged cardiac chamber
SCT|373129009|Normal wall contractility
SCT|373131000|Non-restrictive ventricular septal defect (disorder)
SCT|373132007|Normal Aortic Root
SCT|373133002|Enlarged Aortic Root
SCT|373134008|Aneurysm of Aortic Root
SCT|373135009|Annular Abscess of Aortic Root
SCT|373136005|Heart valve calcification (finding)
SCT|373137001|Immobile Heart Valve
SCT|373138006|Ulcerated lesion of coronary artery (finding)
SCT|373140001|No Thrombus
SCT|373141002|Possible Thrombus
SCT|373142009|Definite Thrombus
SCT|373143004|Severe Thrombus
SCT|373147003|Contraindicated
SCT|373148008|Contraindicated
SCT|373150000|pNX: Regional lymph nodes cannot be assessed (e.g., previously removed, or not removed for pathologic study) (breast) (finding)
SCT|373151001|pN0: No regional lymph node metastasis histologically (i.e., none greater than 0.2 mm), no additional examination for isolated tumor cells (breast) (finding)
SCT|373156006|pN1: Metastasis in 1 to 3 axillary lymph nodes, and/or in internal mammary nodes with microscopic disease detected by sentinel lymph node dissection but not clinically apparent (breast) (finding)
SCT|373162001|pN2: Metastasis in 4 to 9 axillary lymph nodes, or in clinically apparent internal mammary lymph nodes in the absence of axillary lymph node metastasis (breast) (finding)
SCT|373163006|pN2a: Metastasis in 4 to 9 axillary lymph nodes (at least one tumor deposit greater than 2.0 mm) (breast) (finding)
SCT|373164000|pN2b: Metastasis in clinically apparent internal mammary lymph nodes in the absence of axillary lymph node metastasis (breast) (finding)
SCT|373165004|pN3a: Metastasis in 10 or more axillary lymph nodes (at least one tumor deposit greater than 2.0 mm), or metastasis to infraclavicular lymph nodes (breast) (finding)
SCT|373166003|pN3c: Metastasis in ipsilateral supraclavicular lymph nodes (breast) (finding)
SCT|373167007|pN3b: Tumor of breast with metastasis as per American Joint Committee on Cancer 6th Edition definition (breast) (finding)
SCT|373169005|pM0: No distant metastasis (breast) (finding)
SCT|373170006|pMX: Distant metastasis cannot be assessed (breast) (finding)
SCT|373171005|pM1: Distant metastasis (breast) (finding)
SCT|373172003|pT1: Tumor 2 cm or less in greatest dimension (breast) (finding)
SCT|373173008|pTX: Primary tumor cannot be assessed (breast) (finding)
SCT|373174002|pT0: No evidence of primary tumor (breast) (finding)
SCT|373175001|pTis: Carcinoma in situ (breast) (finding)
SCT|373176000|pTis: Ductal carcinoma in situ (breast) (finding)
SCT|373177009|pTis: Lobular carcinoma in situ (breast) (finding)
SCT|373178004|pTis: Paget disease without invasive carcinoma (breast) (finding)
SCT|373179007|pT1mic: Microinvasion 0.1 cm or less in greatest dimension (breast) (finding)
SCT|373180005|pT1a: Tumor more than 0.1 cm but not more than 0.5 cm in greatest dimension (breast) (finding)
SCT|373182002|pT2: Tumor more than 2 cm but not more than 5 cm in greatest dimension (breast) (finding)
SCT|373183007|pT1c: Tumor more than 1 cm but not more than 2 cm in greatest dimension (breast) (finding)
SCT|373184001|pT3: Tumor more than 5 cm in greatest dimension (breast) (finding)
SCT|373185000|pT4: Tumor of any size with direct extension to chest wall or skin (breast) (finding)
SCT|373186004|pT4a: Tumor of any size with extension to chest wall, not including pectoralis muscle (breast) (finding)
SCT|373187008|pT4b: Tumor of any size with edema (including peau d'orange) or ulceration of the skin of the breast or satellite skin nodules confined to the same breast (breast) (finding)
SCT|373189006|pT4c: Tumor of any size with direct extension to chest wall (not including pectoralis muscle) and edema (including peau d'orange) or ulceration of the skin of the breast or satellite skin nodules confined to the same breast (finding)
SCT|373190002|pT4d: Inflammatory carcinoma (breast) (finding)
SCT|373197004|Polyp size, largest dimension
SCT|373204007|pT1b: Tumor more than 0.5 cm but not more than 1 cm in greatest dimension (breast) (finding)
SCT|373206009|Tetracycline (class of antibiotic, substance) (substance)
SCT|373219008|Antifungal
SCT|373228009|H-1 Antihistamine
SCT|373246003|Anticholinergic agent (substance)
SCT|373250005|NeuroMuscular Blocking (NMB) - depolarizing
SCT|373254001|beta-Blocking agent (substance)
SCT|373260001|class I antiarrhythmic agent
SCT|373262009|Cephalosporin -class of antibiotic- (substance)
SCT|373263004|Cardiac adrenergic blocking agent
SCT|373265006|Analgesic
SCT|373270004|Penicillin -class of antibiotic- (substance)
SCT|373278006|class II antiarrhythmic agent
SCT|373288007|General anesthetic
SCT|373294004|Low Molecular Weight Heparin
SCT|373297006|Beta-Lactam antibiotic
SCT|373304005|Calcium channel blocker
SCT|373337007|Methylphenidate (substance)
SCT|373372005|Histological grade finding (finding)
SCT|373464007|Ketamine
SCT|373476007|Midazolam
SCT|373477003|Local anesthetic
SCT|373488009|Methohexital
SCT|373526007|Cytotoxic agent
SCT|373529000|Morphine
SCT|373530005|Caloric agent
SCT|373646006|giemsa stain
SCT|373682001|wright stain
SCT|373738000|Pancuronium
SCT|373746004|Coagulant
SCT|373757009|Sodium chloride solution (substance)
SCT|373780001|Mescaline
SCT|373808002|Curative - procedure intent (qualifier value)
SCT|373825000|Staging - procedure intent (qualifier value)
SCT|373846009|Adjuvant intent
SCT|373847000|Neo-adjuvant intent
SCT|373933003|Acute onset (qualifier value)
SCT|373945007|Pericardial effusion
SCT|384668003|Nottingham Combined Grade cannot be determined
SCT|384692006|Intracavitary brachytherapy (procedure)
SCT|385294005|Salivary Glands
SCT|385315009|Acute onset
SCT|385356007|Tumor stage finding (finding)
SCT|385380006|Metastasis category finding (finding)
SCT|385382003|Node category finding (finding)
SCT|385385001|pT category finding (finding)
SCT|385420005|Contrast media
SCT|385474004|Bos taurus taurus subspecies domestic European cow breed
SCT|385484003|gram stain
SCT|385524004|Normal Range Lower Limit
SCT|385651009|In progress
SCT|385655000|Suspended
SCT|385656004|Ended
SCT|385673002|Interval
SCT|386045008|Hair structure (body structure)
SCT|386053000|Evaluation procedure
SCT|386103008|Renal stone
SCT|386124003|Transseptal catheter
SCT|386125002|Device crossed septum
SCT|386131004|Ablation power
SCT|386132006|Ablation frequency
SCT|386134007|Significant
SCT|386135008|Significance Undetermined
SCT|386136009|Standard Deviation
SCT|386137000|Tortuous coronary artery (finding)
SCT|386138005|Stented coronary artery (finding)
SCT|386139002|Stenotic coronary artery (finding)
SCT|386140000|Ectatic coronary artery (finding)
SCT|386439008|Skin care: topical treatments (regime/therapy)
SCT|386509000|Airway management (procedure)
SCT|386530009|Systemic Vascular Resistance
SCT|386616007|shallow breathing
SCT|386661006|Fever
SCT|386693003|Phenylephrine
SCT|386760001|Topical local anesthetic (procedure)
SCT|386761002|Local anesthesia
SCT|386802000|Endometrial biopsy
SCT|386839004|Remifentanil
SCT|386841003|Desflurane
SCT|386842005|Sevoflurane
SCT|386910003|Anastrozole
SCT|387056004|Linezolid antibiotic
SCT|387085005|Cocaine
SCT|387124009|Thromboplastin
SCT|387146001|Droperidol
SCT|387150008|Bupivacaine
SCT|387176008|Enflurane
SCT|387218008|Etomidate
SCT|387239001|methyl violet stain
SCT|387258005|Chlorpromazine
SCT|387264003|Diazepam
SCT|387286002|Methadone
SCT|387305002|Tretinoin
SCT|387341002|Heroin
SCT|387351001|Halothane
SCT|387358007|Ephedrine
SCT|387362001|Epinephrine
SCT|387368002|Isoflurane
SCT|387372003|aluminum chloride
SCT|387423006|Propofol
SCT|387448009|Thiopental sodium (substance)
SCT|387480006|Lidocaine
SCT|387560008|Alfentanil
SCT|387713003|Surgical procedure
SCT|387736007|Fine needle aspiration of breast
SCT|388168008|Genus Bos (organism)
SCT|388249000|Genus Capra (organism)
SCT|388254009|Ovis
SCT|388393002|Sus
SCT|388445009|Genus Equus (organism)
SCT|388490000|Genus Canis (organism)
SCT|388626009|Genus Felis (organism)
SCT|389080008|White matter structure of brain and spinal cord (body structure)
SCT|389081007|Gray matter structure of central nervous system (body structure)
SCT|389156006|Goniolens
SCT|392001008|Scanning Laser Ophthalmoscope
SCT|392004000|Confocal Scanning Laser Ophthalmoscope
SCT|392007007|Scanning Laser Polarimeter
SCT|392012008|Optical Coherence Tomography Scanner
SCT|392021009|Lumpectomy of breast (procedure)
SCT|394774009|Active problem
SCT|394775005|Inactive problem
SCT|395112001|Cardiovascular event risk (finding)
SCT|395511002|Polyp stalk length
SCT|395742005|Indium chloride[111In] (substance)
SCT|395787009|Metaiodobenzylguanidine[123I] (substance)
SCT|395789007|Metaiodobenzylguanidine[131I] (substance)
SCT|395865006|^186^Rhenium
SCT|395889004|Streptokinase
SCT|395894004|Tauroselcholic acid[75Se] (substance)
SCT|396017000|Dexamethasone sodium phosphate (substance)
SCT|396339007|Thrombus
SCT|396345004|Carbapenem antibiotic
SCT|396482007|left ventricle basal anteroseptal segment
SCT|396487001|Sentinel lymph node biopsy
SCT|396488006|Ariégeois pony horse breed
SCT|396505009|Oregon rex cat breed
SCT|396631001|Surgical margin observable (observable entity)
SCT|396646008|left ventricle basal inferoseptal segment
SCT|396647004|left ventricle mid anteroseptal segment
SCT|396649001|left ventricle mid inferoseptal segment
SCT|396652009|left ventricle basal inferolateral segment
SCT|396654005|left ventricle basal anterolateral segment
SCT|396655006|left ventricle mid inferolateral segment
SCT|396656007|left ventricle mid anterolateral segment
SCT|397138000|Mammography assessment (Category 0) - Need additional imaging evaluation (finding)
SCT|397140005|Mammography assessment (Category 1) - Negative (finding)
SCT|397141009|Mammography assessment (Category 2) - Benign finding (finding)
SCT|397143007|Mammography assessment (Category 3) - Probably benign finding, short interval follow-up (finding)
SCT|397144001|Mammography assessment (Category 4) - Suspicious abnormality, biopsy should be considered (finding)
SCT|397145000|Mammography assessment (Category 5) - Highly suggestive of malignancy (finding)
SCT|397199005|specimen from breast obtained by excision
SCT|397247004|Slit Lamp Biomicroscope
SCT|397263007|A-constant of intraocular lens (observable entity)
SCT|397363009|Common femoral vein structure (body structure)
SCT|397364003|Superficial femoral vein structure (body structure)
SCT|397405001|Hilar renal artery (body structure)
SCT|397406000|Collateral Branch of vessel
SCT|397407009|Structure of first lumbar artery (body structure)
SCT|397408004|Structure of second lumbar artery (body structure)
SCT|397409007|Third Lumbar Artery
SCT|397410002|Structure of fourth lumbar artery (body structure)
SCT|397411003|Structure of fifth lumbar artery (body structure)
SCT|397412005|Structure of sixth lumbar artery (body structure)
SCT|397413000|Vessel lumen diameter
SCT|397414006|Vessel outside diameter
SCT|397415007|Vessel lumen cross-sectional area
SCT|397417004|Regurgitant Flow
SCT|397418009|Anterior-Middle Cerebral Artery Bifurcation
SCT|397419001|Anterior-Posterior Cerebral Artery Bifurcation
SCT|397421006|Vessel Origin
SCT|397423009|Transjugular Intrahepatic Portosystemic Shunt
SCT|397425002|Inferior right hepatic vein structure (body structure)
SCT|397427005|Soleal vein
SCT|397435008|Posterior arch vein
SCT|397437000|Giacomini vein
SCT|397439002|Ileal vein structure (body structure)
SCT|397516006|Photorefractive keratectomy (procedure)
SCT|397522002|Keratoscope
SCT|397559001|Phakic intraocular lens implant (physical object)
SCT|397755005|Swann-Ganz catheter
SCT|397898000|Stop time (qualifier value)
SCT|398010007|Insertion of hip prosthesis
SCT|398013009|Implantable venous access port
SCT|398161000|Recovery room
SCT|398164008|Anesthesia finish time (observable entity)
SCT|398201009|Start time (qualifier value)
SCT|398239001|Monitored anesthesia care sedation (procedure)
SCT|398325003|Anesthesia start time (observable entity)
SCT|398665005|Vasovagal syncope
SCT|398705004|Marijuana
SCT|398909004|Rosacea
SCT|398979000|Pallor (Pale Complexion)
SCT|398994001|Five chamber view (qualifier value)
SCT|398996004|Leonard-George projection (qualifier value)
SCT|398998003|Right Ventricular Inflow Tract View
SCT|399000008|Mayer projection (qualifier value)
SCT|399001007|Posterior projection
SCT|399002000|Nolke projection (qualifier value)
SCT|399003005|Hughston projection (qualifier value)
SCT|399004004|Oblique axial projection (qualifier value)
SCT|399005003|Miller projection (qualifier value)
SCT|399006002|Left posterior oblique projection (qualifier value)
SCT|399007006|Left ventricular peak diastolic tissue velocity during atrial systole (observable entity)
SCT|399009009|B mode ultrasound (qualifier value)
SCT|399011000|Axillary tail mammography view (qualifier value)
SCT|399012007|Medial-lateral
SCT|399013002|Chassard-Lapine
SCT|399020009|Congestive cardiomyopathy
SCT|399022001|Pirie projection (qualifier value)
SCT|399023006|Right Ventricular Peak Systolic Pressure
SCT|399024000|May projection (qualifier value)
SCT|399025004|Isherwood
SCT|399026003|Zanelli projection (qualifier value)
SCT|399027007|Cardiovascular Orifice Diameter
SCT|399028002|Clements projection (qualifier value)
SCT|399030000|Left Ventricular Systolic Area
SCT|399033003|Frontal projection (qualifier value)
SCT|399036006|Parasternal short axis view at the mitral valve level (qualifier value)
SCT|399037002|Lewis projection (qualifier value)
SCT|399038007|Right posterior oblique projection (qualifier value)
SCT|399039004|Pulmonary Vein D-Wave Velocity Time Integral
SCT|399048009|Main Pulmonary Artery Peak Velocity
SCT|399051002|Left Ventricular Isovolumic Contraction Time
SCT|399055006|Spot compression of breast (procedure)
SCT|399058008|Ratio of Aortic Valve Acceleration Time to Ejection Time
SCT|399059000|Postero-anterior oblique projection (qualifier value)
SCT|399061009|axial
SCT|399062002|Ratio of mitral valve acceleration time to mitral valve deceleration time (observable entity)
SCT|399063007|Left ventricular semi-major axis diastolic dimension (observable entity)
SCT|399064001|2D mode ultrasound (qualifier value)
SCT|399065000|Causton projection (qualifier value)
SCT|399067008|lateral
SCT|399070007|Pulmonary Vein A-Wave Duration
SCT|399071006|Plantodorsal projection (qualifier value)
SCT|399073009|Fuchs projection (qualifier value)
SCT|399074003|Left anterior oblique
SCT|399075002|Right posterior oblique
SCT|399080006|Kuchendorf projection (qualifier value)
SCT|399082003|Gaynor-Hart projection (qualifier value)
SCT|399083008|Hsieh projection (qualifier value)
SCT|399086000|Lateral mitral annulus structure (body structure)
SCT|399089007|Oblique axial
SCT|399093001|Medial mitral annulus structure (body structure)
SCT|399097000|Administration of anesthesia (procedure)
SCT|399098005|Staunig projection (qualifier value)
SCT|399099002|Latero-medial oblique projection (qualifier value)
SCT|399101009|Cranio-caudal projection exaggerated medially (qualifier value)
SCT|399103007|Friedman projection (qualifier value)
SCT|399104001|Mitral Valve Closure to Opening Time
SCT|399106004|Suprasternal long axis view (qualifier value)
SCT|399108003|Right anterior oblique
SCT|399109006|Left Ventricular Diastolic Area
SCT|399110001|Tangential projection (qualifier value)
SCT|399118008|Left lateral projection
SCT|399125001|Twining projection (qualifier value)
SCT|399127009|Teufel projection (qualifier value)
SCT|399129007|Holly projection (qualifier value)
SCT|399130002|West Point projection (qualifier value)
SCT|399132005|Frontal-oblique axial projection (qualifier value)
SCT|399133000|Left Ventricular Peak Early Diastolic Tissue Velocity
SCT|399135007|Left anterior oblique projection (qualifier value)
SCT|399136008|Left posterior oblique
SCT|399138009|Penner projection (qualifier value)
SCT|399139001|Parasternal long axis view (qualifier value)
SCT|399140004|Ratio of mitral valve peak velocity to left ventricular peak tissue velocity e-wave (observable entity)
SCT|399142007|Albers-Schönberg projection (qualifier value)
SCT|399145009|Suprasternal short axis view (qualifier value)
SCT|399146005|Grashey projection (qualifier value)
SCT|399148006|Chamberlain projection (qualifier value)
SCT|399152006|Kandel projection (qualifier value)
SCT|399154007|Right Ventricular Index of Myocardial Performance
SCT|399155008|M-mode ultrasound (qualifier value)
SCT|399156009|Laquerriere-Pierquin projection (qualifier value)
SCT|399157000|Norgaard's projection (qualifier value)
SCT|399159002|Latero-medial oblique
SCT|399160007|Frontal oblique projection (qualifier value)
SCT|399161006|Cleavage mammography view (qualifier value)
SCT|399162004|Cranio-caudal projection (qualifier value)
SCT|399163009|Magnified projection (qualifier value)
SCT|399166001|Fatal
SCT|399167005|Left Ventricular Peak Systolic Tissue Velocity
SCT|399168000|Hough projection (qualifier value)
SCT|399169008|Lauenstein projection (qualifier value)
SCT|399171008|Ottonello projection (qualifier value)
SCT|399173006|Right-left lateral
SCT|399179005|Lawrence projection (qualifier value)
SCT|399181007|Pawlow projection (qualifier value)
SCT|399182000|oblique
SCT|399184004|Left oblique projection (qualifier value)
SCT|399188001|Superolateral to inferomedial oblique projection (qualifier value)
SCT|399192008|Cranio-caudal projection exaggerated laterally (qualifier value)
SCT|399195005|Right Ventricular Outflow Tract View
SCT|399196006|cephalad
SCT|399197002|Rolled Lateral
SCT|399198007|Right lateral projection (qualifier value)
SCT|399199004|Henschen projection (qualifier value)
SCT|399200001|Subcostal short axis view (qualifier value)
SCT|399201002|Judd projection (qualifier value)
SCT|399206007|Law projection (qualifier value)
SCT|399209000|Implant Displaced
SCT|399211009|History of Myocardial Infarction
SCT|399212002|Camp-Coventry projection (qualifier value)
SCT|399214001|Four chamber
SCT|399215000|Wigby-Taylor projection (qualifier value)
SCT|399218003|Arcelin projection (qualifier value)
SCT|399220000|transverse
SCT|399225005|Oblique caudo-cranial projection (qualifier value)
SCT|399226006|Rolled Medial
SCT|399227002|Kemp Harper projection (qualifier value)
SCT|399229004|Mitral Valve A-Wave Duration
SCT|399232001|Two chamber
SCT|399234000|Rhese projection (qualifier value)
SCT|399235004|Left Atrium Systolic Volume
SCT|399236003|Right oblique projection (qualifier value)
SCT|399237007|Alexander projection (qualifier value)
SCT|399238002|Ratio of pulmonic valve acceleration time to pulmonic valve ejection time (observable entity)
SCT|399239005|Parasternal short axis view at the aortic valve level (qualifier value)
SCT|399241006|Titterington projection (qualifier value)
SCT|399242004|Acanthioparietal projection (qualifier value)
SCT|399243009|Settegast projection (qualifier value)
SCT|399245002|Cleaves projection (qualifier value)
SCT|399246001|Blackett-Healy projection (qualifier value)
SCT|399247005|Tarrant projection (qualifier value)
SCT|399251007|Lorenz projection (qualifier value)
SCT|399255003|Submentovertical projection (qualifier value)
SCT|399260004|medial-lateral
SCT|399261000|History of coronary artery bypass grafting (situation)
SCT|399263002|Beclere projection (qualifier value)
SCT|399264008|Image mode (observable entity)
SCT|399265009|Exaggerated cranio-caudal projection (qualifier value)
SCT|399266005|Left ventricular index of myocardium performance (observable entity)
SCT|399267001|Pulmonary Vein S-Wave Velocity Time Integral
SCT|399268006|Medio-lateral oblique
SCT|399270002|Towne's projection (qualifier value)
SCT|399271003|Parasternal short axis view at the papillary muscle level (qualifier value)
SCT|399272005|Parietoacanthial projection (qualifier value)
SCT|399273000|Sagittal-oblique axial
SCT|399277004|Hickey projection (qualifier value)
SCT|399278009|Cahoon projection (qualifier value)
SCT|399280003|Kasabach projection (qualifier value)
SCT|399281004|Fleischner projection (qualifier value)
SCT|399282006|Tricuspid Valve Closure to Opening Time
SCT|399284007|Merchant projection (qualifier value)
SCT|399285008|Holmblad projection (qualifier value)
SCT|399287000|Left Ventricular Fractional Area Change
SCT|399288005|Oblique cranio-caudal projection (qualifier value)
SCT|399290006|Schüller projection (qualifier value)
SCT|399292003|Stecher projection (qualifier value)
SCT|399293008|Left ventricular epicardial diastolic area, psax pap view (observable entity)
SCT|399294002|Cyst of breast
SCT|399296000|Taylor projection (qualifier value)
SCT|399297009|Right lateral projection
SCT|399300004|Lateral-medial
SCT|399301000|Regurgitant Fraction
SCT|399303002|Dunlap projection (qualifier value)
SCT|399306005|Parasternal short axis view (qualifier value)
SCT|399307001|Lost to follow-up
SCT|399308006|Lindblom projection (qualifier value)
SCT|399309003|Left ventricular truncated semi-major axis diastolic dimension (observable entity)
SCT|399310008|Subcostal long axis view (qualifier value)
SCT|399311007|Grandy projection (qualifier value)
SCT|399312000|Antero-posterior oblique projection (qualifier value)
SCT|399313005|Swanson projection (qualifier value)
SCT|399316002|Parieto-orbital projection (qualifier value)
SCT|399318001|Kovacs projection (qualifier value)
SCT|399320003|Clements-Nakayama projection (qualifier value)
SCT|399321004|Anterior projection
SCT|399325008|Sagittal-oblique axial projection (qualifier value)
SCT|399326009|Malignant tumor of urinary bladder (disorder)
SCT|399327000|Low-Beer projection (qualifier value)
SCT|399330007|Valdini projection (qualifier value)
SCT|399331006|Computed tomography without contrast (procedure)
SCT|399332004|Kurzbauer projection (qualifier value)
SCT|399335002|Dorsoplantar projection (qualifier value)
SCT|399339008|Apical long axis
SCT|399341009|Haas projection (qualifier value)
SCT|399342002|Lilienfeld projection (qualifier value)
SCT|399344001|Broden projection (qualifier value)
SCT|399348003|Antero-posterior projection (qualifier value)
SCT|399349006|Stenvers
SCT|399351005|orbitoparietal
SCT|399352003|Lateromedial
SCT|399354002|Mitral Valve E-Wave Deceleration Time
SCT|399355001|Chausse projection (qualifier value)
SCT|399356000|Right anterior oblique projection (qualifier value)
SCT|399358004|Caldwell projection (qualifier value)
SCT|399360002|Verticosubmental projection (qualifier value)
SCT|399362005|Bertel projection (qualifier value)
SCT|399365007|Pearson projection (qualifier value)
SCT|399366008|oblique
SCT|399367004|Cardiovascular Orifice Area
SCT|399368009|medio-lateral oblique
SCT|399370000|Lysholm projection (qualifier value)
SCT|399371001|Parasternal short axis view at the level of the mitral chords (qualifier value)
SCT|399372008|Ferguson projection (qualifier value)
SCT|399384005|Transition zone of the prostate
SCT|399593007|MX
SCT|399707004|Supportive - procedure intent (qualifier value)
SCT|400047006|Peripheral vascular disease
SCT|400210000|Hemangioma
SCT|401303003|ST Elevation Myocardial Infarction
SCT|401314000|Non ST Elevation Myocardial Infarction
SCT|402603005|Diffuse inflammatory erythema
SCT|403598008|Skin-ache syndrome (finding)
SCT|403618004|Drug induced Flushing
SCT|404029005|Neurofibroma
SCT|404640003|Dizziness
SCT|404684003|Finding
SCT|404713008|Technetium[99mTc] ethyl cysteinate dimer injection (product)
SCT|404846007|Gadopentetate dimeglumine (product)
SCT|405269005|Neonatal intensive care unit (environment)
SCT|405277009|Resident physician (occupation)
SCT|405279007|Attending physician (occupation)
SCT|405738005|Blue color (qualifier value)
SCT|405739002|Red free
SCT|406452004|Prussian blue stain
SCT|406660008|Galway sheep breed
SCT|406663005|Ukrainian steppe white pig breed
SCT|406711007|Brabant horse breed
SCT|406714004|Gypsy Vanner horse breed
SCT|406715003|Murgese horse breed
SCT|406721004|Mixed breed horse
SCT|406722006|Mixed breed sheep
SCT|406723001|Mixed breed chicken
SCT|406725008|Alaskan Klee Kai dog breed
SCT|406733009|Callithrix jacchus
SCT|406951002|silver stain
SCT|406952009|colloidal iron stain
SCT|406953004|Mallory bleach stain
SCT|406955006|butyrate esterase stain
SCT|406957003|Van Gieson stain
SCT|406958008|luxol fast blue stain
SCT|406959000|cresyl violet stain
SCT|406960005|cresyl echt violet stain
SCT|406961009|methylene violet stain
SCT|406964001|mucicarmine stain
SCT|406965000|night blue stain
SCT|406966004|orcein stain
SCT|406967008|phosphotungstic acid-hematoxylin stain
SCT|406968003|quinacrine fluorescent stain
SCT|406969006|Thionin stain (substance)
SCT|406971006|alkaline phosphatase stain
SCT|406972004|India ink stain
SCT|406973009|naphthol-AS-D-chloracetate esterase stain
SCT|406974003|peroxidase stain
SCT|406975002|terminal deoxynucleotidyl transferase stain
SCT|406976001|Acid fast stain (substance)
SCT|406977005|rhodamine stain
SCT|406980006|fouchet stain
SCT|406981005|aldehyde fuchsin stain
SCT|406982003|bauer's chromic acid leucofuchsin stain
SCT|406983008|hansel stain
SCT|406985001|silver nitrate stain
SCT|406986000|chromic acid stain
SCT|406988004|safranin stain
SCT|406989007|trichrome stain
SCT|406990003|aniline blue stain
SCT|406991004|modified trichrome stain
SCT|406992006|verhoeff's hematoxylin stain
SCT|406993001|protargol S stain
SCT|406995008|thioflavine S stain
SCT|407402001|Warmblood horse breed
SCT|407559004|Family history unknown
SCT|407744008|Stoma appliance
SCT|407976008|Gadobutrol
SCT|408379005|Imaging result equivocal
SCT|408551003|Patient Refused exercise test
SCT|408573005|Imaging result normal
SCT|408574004|Imaging result abnormal
SCT|408643008|Infiltrating ductal carcinoma of breast
SCT|408645001|Adenocarcinoma of large intestine
SCT|408678008|Healthcare associated infectious disease (disorder)
SCT|408703009|Vascular stent length (observable entity)
SCT|408704003|Vascular stent volume (observable entity)
SCT|408705002|Vascular stent cross sectional area (observable entity)
SCT|408706001|Vascular stent diameter (observable entity)
SCT|408707005|Arterial stasis (finding)
SCT|408709008|Incomplete Stent apposition
SCT|408710003|Incomplete arterial stent apposition subsequent to placement (finding)
SCT|408714007|Lumen Area Stenosis
SCT|408715008|Lumen Diameter Stenosis
SCT|408716009|Stenotic Lesion Length
SCT|408720008|Left ventricular posterobasal segment (body structure)
SCT|408723005|Cranial left anterior oblique projection (qualifier value)
SCT|408724004|Caudal left anterior oblique projection (qualifier value)
SCT|408725003|Cranial right anterior oblique projection (qualifier value)
SCT|408726002|Caudal right anterior oblique projection (qualifier value)
SCT|408730004|Procedure context (attribute)
SCT|408732007|Subject relationship context (attribute)
SCT|408734008|Diabetic Retinopathy Study field 1
SCT|408742009|rose bengal stain
SCT|408744005|Primary gaze
SCT|408745006|Convergent gaze
SCT|409105003|Yttrium-90 microspheres (product)
SCT|409477004|Gadoversetamide
SCT|409484007|Ioxilan
SCT|409549005|wayson stain
SCT|409586006|Complaint (finding)
SCT|409595003|Biohazardous material
SCT|409599009|Laboratory biosafety level (observable entity)
SCT|409600007|Biosafety level 1
SCT|409603009|Biosafety level 2
SCT|409604003|Biosafety level 3
SCT|409605002|Biosafety level 4
SCT|409615008|Ascitic fluid
SCT|409673008|Serum alanine aminotransferase level raised
SCT|409688003|Isolation room
SCT|409712001|Mitral valve prolapse
SCT|409774005|Inflammatory morphology (morphologic abnormality)
SCT|409783000|Tumor invasion limited to skin (finding)
SCT|409897002|Indirect ophthalmoscopy lens
SCT|409898007|Fundus Camera
SCT|409899004|Specular Microscope
SCT|409900009|Direct Ophthalmoscope
SCT|409901008|Indirect Ophthalmoscope
SCT|409902001|Ophthalmic Endoscope
SCT|409903006|External Camera
SCT|409905004|Black Angus cow breed
SCT|409906003|Mixed breed cattle
SCT|409908002|Masai cow breed
SCT|409914009|Domestic medium-haired cat
SCT|409926004|Anatolian shepherd dog breed
SCT|410006001|Digital Examination of Rectum
SCT|410429000|Cardiac arrest
SCT|410430005|Cardiorespiratory arrest
SCT|410434001|Diabetic Retinopathy Study field 2
SCT|410435000|Diabetic Retinopathy Study field 3
SCT|410436004|Diabetic Retinopathy Study field 4
SCT|410437008|Diabetic Retinopathy Study field 5
SCT|410438003|Diabetic Retinopathy Study field 6
SCT|410439006|Diabetic Retinopathy Study field 7
SCT|410457007|permethrin
SCT|410461001|Dual diffuse direct illumination - action (qualifier value)
SCT|410462008|Fine slit beam direct illumination - action (qualifier value)
SCT|410463003|Broad tangential direct illumination - action (qualifier value)
SCT|410464009|Indirect sclerotic scatter illumination - action (qualifier value)
SCT|410465005|Indirect retroillumination from the iris - action (qualifier value)
SCT|410466006|Indirect retroillumination from the retina - action (qualifier value)
SCT|410467002|Indirect iris transillumination - action (qualifier value)
SCT|410516002|Known absent
SCT|410652009|Blood product
SCT|410668003|Length property (qualifier value)
SCT|410674003|Regional
SCT|410675002|Route of administration (attribute)
SCT|410679008|Surface
SCT|410685001|Noncontact fundus lens
SCT|410686000|Contact fundus lens
SCT|410687009|Convex noncontact fundus lens
SCT|410688004|Concave noncontact fundus lens
SCT|410689007|Convex contact fundus lens
SCT|410726006|auditory radiation
SCT|410937004|Oxytocic agent (substance)
SCT|412155002|Polymer
SCT|412228003|Ioxaglate meglumine (substance)
SCT|412248005|Methylprednisolone sodium succinate (substance)
SCT|412548006|Indigotindisulfonate sodium (substance)
SCT|413322009|Problem resolved
SCT|413464008|African race
SCT|413488005|American bobtail cat breed
SCT|413490006|American Indian or Alaska native
SCT|413530006|Anatomic structure potentially involved in evolution of disease (observable entity)
SCT|413581001|Asian or Pacific Islander race
SCT|413582008|Asian race
SCT|413600007|Australian aborigine race
SCT|413773004|Caucasian race
SCT|413815006|Imaging guidance
SCT|413854007|Circulating Nurse
SCT|413896006|Common Iliac Bifurcation
SCT|413912008|Contrast media seen in plaque (finding)
SCT|413975003|Vessel depth from surface
SCT|413985002|Diastolic pressure equalization (finding)
SCT|413996005|Dilated portion of segment
SCT|414088005|Emergency coronary artery bypass graft (procedure)
SCT|414089002|Emergency Percutaneous Coronary Intervention
SCT|414135002|Estimated
SCT|414165007|External elastic membrane of artery (body structure)
SCT|414298005|Full spectrum color (qualifier value)
SCT|414368000|Great Saphenous Vein of Calf
SCT|414369008|Great Saphenous Vein of Thigh
SCT|414408004|Hispanic
SCT|414415007|History of chronic lung disease
SCT|414416008|History of hypercholesterolemia
SCT|414417004|History of renal failure
SCT|414481008|Indian race
SCT|414485004|Induction room
SCT|414493004|Rolled Inferior
SCT|414497003|Infrared
SCT|414545008|ischemic heart disease
SCT|414576002|Large v-wave (finding)
SCT|414582004|Laser assisted subepithelial keratomileusis (procedure)
SCT|414599003|Length of vessel segment (observable entity)
SCT|414617007|Loss of distal pulse
SCT|414722000|Middle Cerebral Artery M1 Segment
SCT|414723005|Middle Cerebral Artery M2 Segment
SCT|414752008|Mixed racial group
SCT|414795007|Myocardial ischemia
SCT|415070008|Percutaneous coronary intervention
SCT|415076002|Personal history of primary malignant neoplasm of breast (situation)
SCT|415144009|Posterior Cerebral Artery P1 Segment
SCT|415145005|Posterior Cerebral Artery P2 Segment
SCT|415229000|Racial group (racial group)
SCT|415506007|Scrub nurse
SCT|415582006|stenosis
SCT|415637004|Structure of clinoid portion of internal carotid artery (body structure)
SCT|415646005|Terminal internal carotid artery
SCT|415670009|Superior rolling of breast (procedure)
SCT|415684004|Suspected
SCT|415690000|Sweating
SCT|415704007|Technetium Tc^99m^ depreotide
SCT|415770004|Ultraviolet
SCT|415814008|Vessel Intimal Cross-Sectional Diameter
SCT|415815009|Vessel Intimal Diameter
SCT|415816005|Vessel lumen cross-sectional area increase (observable entity)
SCT|415817001|Vessel lumen cross-sectional diameter increase (observable entity)
SCT|416061003|vascular coiling
SCT|416152001|Neck, Chest and Abdomen
SCT|416190007|End diastole
SCT|416319003|Neck, Chest, Abdomen and Pelvis
SCT|416323006|Positron emission tomography breast study (procedure)
SCT|416430001|End Systole
SCT|416471007|Family history of clinical finding (situation)
SCT|416550000|Chest and/or abdomen structure (body structure)
SCT|416567007|Retinal Thickness Analyzer
SCT|416631005|Pelvis and/or lower extremity structure (body structure)
SCT|416775004|Chest and/or abdomen and/or pelvis structure (body structure)
SCT|416804009|Hindfoot of quadruped (body structure)
SCT|416840006|Boerboel dog breed
SCT|416885007|Standard dachshund dog breed
SCT|416940007|Past history of procedure (situation)
SCT|416949008|Abdomen and/or pelvis structure (body structure)
SCT|417012009|Mixed breed pig
SCT|417136005|Ileostomy bag
SCT|417277001|Pixie-bob cat breed
SCT|417324009|Vascular endothelial growth factor
SCT|417437006|Neck and/or chest structure (body structure)
SCT|417696007|Medical air
SCT|417746004|Traumatic injury (disorder)
SCT|418326009|Human fibrinogen
SCT|418363000|Itching of skin (finding)
SCT|418433008|Surgical intensive care unit (environment)
SCT|418760000|Respiratory stimulant
SCT|418799008|Finding reported by subject or history provider (finding)
SCT|418903008|Fluoroscopic angiography of left ventricle and coronary arteries (procedure)
SCT|419099009|Deceased
SCT|419176008|Forefoot of quadruped (body structure)
SCT|419416005|Fluoroscopic angiography of coronary arteries (procedure)
SCT|419442005|Ethyl alcohol
SCT|419475002|Pinhole Visual Acuity
SCT|419545005|Computed tomography angiography of coronary arteries (procedure)
SCT|419670003|Epidermoid cyst (morphologic abnormality)
SCT|419775003|Best Corrected Visual Acuity
SCT|419804008|^153^Samarium
SCT|420050001|Uncorrected Visual Acuity
SCT|420223003|Pediatric medicine department (environment)
SCT|420287000|Intraventricular route - cardiac
SCT|420300004|New York Heart Association Classification - Class I (finding)
SCT|420303002|Interferon gamma
SCT|420572009|Forced air warming blanket
SCT|420717009|Doppler
SCT|420800007|Structure of interpectoral lymph node (body structure)
SCT|420827006|Pupillograph
SCT|420913000|New York Heart Association Classification - Class III (finding)
SCT|421060004|Structure of vertebral column (body structure)
SCT|421148003|Cholinergic receptor stimulating agent (substance)
SCT|421335007|Warming blanket
SCT|421624008|Structure of axillary vein lymph node (body structure)
SCT|421704003|New York Heart Association Classification - Class II (finding)
SCT|421861001|subclavian lymph node
SCT|421974008|Adjunct intent
SCT|421988007|Structure of external mammary lymph node (body structure)
SCT|422061002|Vitreous Opacity
SCT|422293003|New York Heart Association Classification - Class IV (finding)
SCT|422534007|Rafert-Long projection (qualifier value)
SCT|422540000|Butanol O^15^
SCT|422568001|Moore projection (qualifier value)
SCT|422587007|Nausea
SCT|422598008|Fluoromisonidazole F^18^
SCT|422653006|Structure of permanent maxillary right central incisor tooth (body structure)
SCT|422670003|Apple projection (qualifier value)
SCT|422685009|Dipyridamole Stress protocol
SCT|422763008|Fluoromethane F^18^
SCT|422789008|PTSM Cu^62^
SCT|422795009|Neer projection (qualifier value)
SCT|422855001|Copper^64^ labeled diacetyl-bis N-(4)-methylthiosemicarbazone (product)
SCT|422861003|Burman projection (qualifier value)
SCT|422915004|Overbed trapeze device (physical object)
SCT|422934004|^62^Copper
SCT|422954003|Stryker projection (qualifier value)
SCT|422975006|[(18)F]fluoroethylflumazenil (product)
SCT|422980002|Sodium iodide I^124^
SCT|422996004|Wolf
SCT|423091003|Colcher-Sussman projection (qualifier value)
SCT|423185002|Structure of permanent maxillary left lateral incisor tooth (body structure)
SCT|423249007|Monoclonal antibody I^124^
SCT|423331005|Structure of permanent mandibular left lateral incisor tooth (body structure)
SCT|423498000|Ethylenediamine tetra-acetate gallium^68^ (product)
SCT|423543007|Flumazenil C^11^
SCT|423546004|Fluorobenzothiazole F^18^
SCT|423578007|^188^Rhenium
SCT|423720000|Rafert
SCT|423764008|^38^Potassium
SCT|423926000|Skyros pony horse breed
SCT|423937004|Structure of permanent mandibular right lateral incisor tooth (body structure)
SCT|424045003|Myocardial bridge of coronary artery (disorder)
SCT|424064009|Pharmacological stress test
SCT|424079002|^94m^Technetium
SCT|424086005|Hirtz Modification projection (qualifier value)
SCT|424111008|Pindos pony horse breed
SCT|424118002|Technetium Tc^99m^Tetrofosmin
SCT|424225000|Dobutamine Stress protocol
SCT|424299003|Technetium Tc^99m^ sestamibi
SCT|424318009|Technetium Tc^99m^Teboroxime
SCT|424361007|Using substance (attribute)
SCT|424399000|Structure of permanent maxillary left central incisor tooth (body structure)
SCT|424444005|Cardiovascular stress test using the adenosine stress test protocol (procedure)
SCT|424570009|Indium[111In]oxyquinoline (product)
SCT|424575004|Structure of permanent mandibular right central incisor tooth (body structure)
SCT|424622008|Potential Acuity Meter Visual Acuity
SCT|424655003|Eraso Modification projection (qualifier value)
SCT|424705003|Bison bison X Simmental hybrid cattle breed (organism)
SCT|424708001|Fluorethyltyrosin F^18^
SCT|424789007|Mespiperone C^11^
SCT|424811006|Danelius-Miller projection (qualifier value)
SCT|424875009|^14^Oxygen
SCT|424877001|Structure of permanent maxillary right lateral incisor tooth (body structure)
SCT|424952003|Sarcoma of soft tissue
SCT|424962005|Fisk projection (qualifier value)
SCT|424979004|Laryngeal Mask Airway (LMA)
SCT|425030002|Kite projection (qualifier value)
SCT|425035007|Robert projection (qualifier value)
SCT|425042007|Rosenberg projection (qualifier value)
SCT|425106001|Structure of permanent mandibular left central incisor tooth (body structure)
SCT|425118005|American draft pony horse breed
SCT|425141002|Brightness Acuity Testing Visual Acuity
SCT|425157002|Folio projection (qualifier value)
SCT|425181009|Bos taurus X Bison bison hybrid cow breed
SCT|425188003|Garth projection (qualifier value)
SCT|425236000|Fluorouracil F^18^
SCT|425253007|Draft pony superbreed horse breed
SCT|425364008|^60^Copper
SCT|425647002|Structure of surface of bone (body structure)
SCT|425704008|Power doppler ultrasound (qualifier value)
SCT|425767004|Implantation of radioactive seed into prostate
SCT|425808002|18 lead electrocardiographic monitoring (procedure)
SCT|426005005|Cardiac computed tomography for calcium scoring (procedure)
SCT|426252008|Magnetic resonance imaging of whole body (procedure)
SCT|426347000|Thrombolytic therapy
SCT|426439001|Burns intensive care unit (environment)
SCT|426571006|Victorian Bulldogge dog breed
SCT|426865009|3D mode ultrasound (qualifier value)
SCT|426940008|Radionuclide angiocardiography
SCT|427136006|Saddlebred horse superbreed horse breed
SCT|427667007|Nucleus Accumbens
SCT|427732000|Speed of blood pressure response (observable entity)
SCT|427751006|Extent of cardiac perfusion defect (observable entity)
SCT|427858005|Family history of malignant melanoma (situation)
SCT|427886002|Total cavopulmonary connection with lateral atrial tunnel (procedure)
SCT|427986001|Normal risk of (contextual qualifier) (qualifier value)
SCT|427989008|Chronotropic incompetence
SCT|427990004|Right ventricular cardiac index (observable entity)
SCT|428053000|History of malignant basal cell neoplasm of skin
SCT|428196007|Mixed myocardial ischemia and infarction (disorder)
SCT|428247006|blunted
SCT|428417006|Early repolarization
SCT|428420003|Target heart rate (observable entity)
SCT|428531008|Heart rate response (observable entity)
SCT|428549008|Secondary ST-T abnormality on electrocardiogram (finding)
SCT|428550008|T wave alternans (observable entity)
SCT|428552000|Normal extracardiac uptake
SCT|428604001|Photodynamic therapy of skin
SCT|428613004|Correction of congenital cardiovascular deformity
SCT|428628004|Right ventricular cardiac output (observable entity)
SCT|428630002|Maximum heart rate achieved during course of procedure (observable entity)
SCT|428685003|Stress test using cardiac pacing
SCT|428691001|accentuated
SCT|428750005|Nonspecific ST-T abnormality on electrocardiogram (finding)
SCT|428752002|Recent Myocardial infarction
SCT|428813002|Pharmacologic and exercise stress test
SCT|428824000|Resolution of myocardial ischemia (situation)
SCT|428825004|Improvement of wall motion
SCT|428832008|Transient ischemic dilatation ratio of left ventricular cavity (observable entity)
SCT|428920008|Increased lung uptake
SCT|428927006|New myocardial ischemia compared to prior study (finding)
SCT|428995007|Specimen receiving
SCT|429024007|History of squamous cell carcinoma of skin
SCT|429058004|New wall motion abnormality
SCT|429060002|Procedure to meet occupational requirement (procedure)
SCT|429157007|Heart rate recovery time (observable entity)
SCT|429160000|Functional capacity (observable entity)
SCT|429162008|Extent of myocardial stress ischemia (observable entity)
SCT|429163003|15 lead electrocardiographic monitoring (procedure)
SCT|429198000|Exertional hypertension
SCT|429232006|Less ischemia
SCT|429296007|Ioflupane I^123^
SCT|429382003|Subdiaphragmatic uptake
SCT|429391004|New myocardial infarction compared to prior study (finding)
SCT|429477006|More ischemia
SCT|429479009|History of radiation therapy
SCT|429483009|Right ventricular stroke volume (observable entity)
SCT|429551001|Mild to moderate risk of (contextual qualifier) (qualifier value)
SCT|429557002|Moderate to high risk of (contextual qualifier) (qualifier value)
SCT|429559004|Typical Angina
SCT|429560009|Arm ergometer, device (physical object)
SCT|429561008|Exertional hypotension
SCT|429576000|Abnormal extracardiac uptake
SCT|429616001|Radical aortopulmonary reconstruct w RV to PA valveless conduit
SCT|429619008|Right ventricular stroke index (observable entity)
SCT|429620002|Construction of left ventricle to aorta tunnel with right ventricle to pulmonary artery valved conduit (procedure)
SCT|429622005|ST Depression (observable entity)
SCT|429710001|Transient ischemic dilatation of left ventricular cavity (disorder)
SCT|429733000|Unable to achieve target heart rate (finding)
SCT|429740004|Family history of malignant neoplasm of breast (situation)
SCT|429884006|Intraoperative echocardiography
SCT|430028007|Michel transport medium (substance)
SCT|430091005|Family history of coronary arteriosclerosis
SCT|430276001|Technetium Tc^99m^ pentetate
SCT|430346005|Liquid based cytologic material
SCT|430757002|Pulmonary Vein
SCT|430821002|Chromium trioxide
SCT|430854000|Touch preparation of specimen (procedure)
SCT|430855004|Touch preparation cytologic material
SCT|430856003|Tissue section
SCT|430861001|Macroscopic tissue specimen (specimen)
SCT|430862008|Microscope slide mounting medium (substance)
SCT|430863003|Tissue embedding medium (substance)
SCT|430864009|Tissue fixative (substance)
SCT|430970004|Core sample of tissue block
SCT|431196006|Tissue spot
SCT|431491007|Upper urinary tract
SCT|431510009|Formalin
SCT|431511008|Stress thallium procedure
SCT|431609005|Magnetic resonance imaging stress study of cardiac function (procedure)
SCT|431852008|Pediatric echocardiography
SCT|431938005|Urinary tract
SCT|432062000|Adenosine A2 receptor agonist
SCT|432554001|Cardiac stress recovery state
SCT|432655005|Cardiac Stress State
SCT|432678004|Indication for procedure (observable entity)
SCT|433139009|Dynamic magnetic resonance imaging of knee
SCT|433231002|Contrast echocardiography
SCT|433232009|Epicardial echocardiography
SCT|433233004|Exercise Stress echocardiography
SCT|433235006|Fetal echocardiography
SCT|433236007|Transthoracic echocardiography
SCT|433338005|Carnoy's fluid
SCT|433452008|Specimen clearing
SCT|433454009|Microdissection of tissue specimen using laser (procedure)
SCT|433455005|Specimen microwave heating
SCT|433456006|Protease digestion of tissue specimen
SCT|433457002|Steam heating of tissue specimen (procedure)
SCT|433465004|Sampling of tissue specimen
SCT|433466003|Microscope slide
SCT|433469005|Tissue freezing medium
SCT|433470006|Specimen dehydration
SCT|433471005|Helly's fluid
SCT|433472003|Microscope slide coverslip (physical object)
SCT|433473008|Zenker's fluid
SCT|433474002|Bouin's fluid
SCT|434161005|Peak cardiac stress state
SCT|434162003|Neutral Buffered Formalin
SCT|434295000|Formol sublimate
SCT|434464009|Tissue cassette
SCT|434472006|Sectioning of tissue block (procedure)
SCT|434473001|Specimen container lid
SCT|434474007|Surface recutting of tissue block (procedure)
SCT|434475008|Step sectioning of tissue block (procedure)
SCT|434479002|Core sampling of tissue block (procedure)
SCT|434533009|Electron microscopy grid
SCT|434708008|Tissue microarray cassette
SCT|434711009|Specimen container
SCT|434746001|Specimen vial
SCT|434822004|Specimen well
SCT|438949009|Alive
SCT|439470001|Arteriovenous Fistula
SCT|439858009|Tissue Doppler Imaging
SCT|440223009|Gadoxetate disodium
SCT|440252007|Administration of radiopharmaceutical (procedure)
SCT|440258006|Excision of skin
SCT|440565004|Not Fasting
SCT|440935004|History of Beta-blocking agents therapy
SCT|441480003|Primary Care Department
SCT|441505008|Dorsopalmar projection (qualifier value)
SCT|441509002|Patient has pacemaker
SCT|441548002|Tropical medicine department (environment)
SCT|441555000|Inferomedial to superolateral oblique view (qualifier value)
SCT|441662001|Diagnostic imaging department (environment)
SCT|441672003|Dorso-ventral projection (qualifier value)
SCT|441676000|Patent ductus arteriosus coil or device closure
SCT|441752004|Anterior compression of breast (procedure)
SCT|441850003|Appendiceal stump
SCT|441901008|Inverted diverticulum
SCT|441950002|Histopathology
SCT|441994008|Medical intensive care unit (environment)
SCT|442100006|Structure of maxillary incisor tooth (body structure)
SCT|442123009|Sano procedure
SCT|442170005|Intraluminal fluid
SCT|442274007|Structure of mandibular incisor tooth (body structure)
SCT|442441009|Ventro-dorsal projection (qualifier value)
SCT|442580003|Axillary tissue mammography view (qualifier value)
SCT|442581004|Nipple in profile mammography view (qualifier value)
SCT|442582006|Lateral 45 degree dorsal 50 degree proximal-mediopalmarodistal oblique projection (qualifier value)
SCT|442583001|Dorsal 35 degree medial-palmarolateral oblique projection (qualifier value)
SCT|442585008|Dorsal 40 degree lateral-plantaromedial oblique projection (qualifier value)
SCT|442586009|Rostroventral-caudodorsal projection (qualifier value)
SCT|442587000|Ventral 30 degree right-dorsal left oblique projection (qualifier value)
SCT|442588005|Rostral 30 degree ventral-caudodorsal projection (qualifier value)
SCT|442589002|Ventral 30 degree left-dorsal right oblique projection (qualifier value)
SCT|442590006|Ventral left-dorsal right oblique projection (qualifier value)
SCT|442591005|Palmar 75 degree proximal-dorsodistal oblique projection (qualifier value)
SCT|442592003|Dorsoproximal-plantarodistal oblique projection (qualifier value)
SCT|442593008|Infra-mammary fold mammography view (qualifier value)
SCT|442595001|Right ventral-left dorsal oblique projection (qualifier value)
SCT|442596000|Left 30 degree caudal-right rostral oblique projection (qualifier value)
SCT|442597009|Dorsal 45 degree lateral-palmaromedial oblique projection (qualifier value)
SCT|442598004|Left 45 degree dorsal-right ventral oblique projection (qualifier value)
SCT|442599007|Left 45 degree ventral-right dorsal oblique projection (qualifier value)
SCT|442600005|Dorsal 45 degree medial-plantarolateral oblique projection (qualifier value)
SCT|442601009|Dorsal 60 degree lateral-plantaromedial oblique projection (qualifier value)
SCT|442602002|Dorsal 60 degree medial-palmarolateral oblique projection (qualifier value)
SCT|442603007|Plantar 75 degree proximal-dorsodistal oblique projection (qualifier value)
SCT|442604001|Caudodistal-cranioproximal oblique projection (qualifier value)
SCT|442605000|Right 30 degree caudal-left rostral oblique projection (qualifier value)
SCT|442606004|Dorsal 35 degree lateral-plantaromedial oblique projection (qualifier value)
SCT|442607008|Right dorsal-left ventral oblique projection (qualifier value)
SCT|442608003|Dorsal 35 degree medial-plantarolateral oblique projection (qualifier value)
SCT|442609006|Dorsal 65 degree proximal-palmarodistal oblique projection (qualifier value)
SCT|442610001|Dorsolateral-plantaromedial oblique projection (qualifier value)
SCT|442611002|Dorsomedial-plantarolateral oblique projection (qualifier value)
SCT|442612009|Right 20 degree ventral-left dorsal oblique projection (qualifier value)
SCT|442621005|Dorsal 40 degree medial-palmarolateral oblique projection (qualifier value)
SCT|442622003|Dorsal 40 degree medial-plantarolateral oblique projection (qualifier value)
SCT|442623008|Dorsal 45 degree medial-palmarolateral projection (qualifier value)
SCT|442624002|Dorsal 65 degree proximal-plantarodistal oblique projection (qualifier value)
SCT|442625001|Plantaroproximal-dorsodistal oblique projection (qualifier value)
SCT|442626000|Proximo-distal projection (qualifier value)
SCT|442627009|Right 20 degree dorsal-left ventral oblique projection (qualifier value)
SCT|442628004|Right 45 degree ventral-left dorsal oblique projection (qualifier value)
SCT|442629007|Right caudal-left rostral oblique projection (qualifier value)
SCT|442630002|Laterodorsoproximal-mediopalmarodistal oblique projection (qualifier value)
SCT|442631003|Laterodorsoproximal-medioplantarodistal oblique projection (qualifier value)
SCT|442632005|Left 20 degree rostral-right caudal oblique projection (qualifier value)
SCT|442636008|Left 20 degree ventral-right dorsal oblique projection (qualifier value)
SCT|442637004|Rostrodorsal-caudoventral oblique projection (qualifier value)
SCT|442638009|Left caudal-right rostral oblique projection (qualifier value)
SCT|442639001|Dorsal 60 degree lateral-palmaromedial oblique projection (qualifier value)
SCT|442641000|Dorsal 60 degree medial-plantarolateral oblique projection (qualifier value)
SCT|442643002|Dorsal 45 degree lateral-plantaromedial oblique projection (qualifier value)
SCT|442644008|Left dorsal-right ventral oblique projection (qualifier value)
SCT|442645009|Left rostral-right caudal oblique projection (qualifier value)
SCT|442657000|Dorsolateral-palmaromedial oblique projection (qualifier value)
SCT|442658005|Plantarolateral-dorsomedial oblique projection (qualifier value)
SCT|442659002|Dorsorostral-ventrocaudal oblique projection (qualifier value)
SCT|442660007|Right 45 degree dorsal-left ventral oblique projection (qualifier value)
SCT|442661006|Lateral 45 degree dorsal 50 degree proximal-medioplantarodistal oblique projection (qualifier value)
SCT|442674000|Palmaroproximal-dorsodistal oblique projection (qualifier value)
SCT|442675004|Plantar 60 degree lateral-dorsomedial oblique projection (qualifier value)
SCT|442685003|Nonalcoholic steatohepatitis (NASH)
SCT|442688001|Finding of difference in border definition compared to previous radiologic examination (finding)
SCT|442690000|Rostrocaudal projection (qualifier value)
SCT|442691001|Finding of difference in substance compared to previous radiologic examination (finding)
SCT|442700003|Finding of difference in texture compared to previous radiologic examination (finding)
SCT|442704007|Finding of difference in distribution compared to previous radiologic examination (finding)
SCT|442707000|Finding of difference in radiographic attenuation compared to previous radiologic examination (finding)
SCT|442711006|Finding of difference in site involvement compared to previous radiologic examination (finding)
SCT|442714003|Difference in size
SCT|442721003|Ventral 20 degree rostral-dorsocaudal oblique projection (qualifier value)
SCT|442726008|Difference in location
SCT|442729001|Dorsomedial-palmarolateral projection (qualifier value)
SCT|442730006|Rostral 20 degree dorsal-caudoventral oblique projection (qualifier value)
SCT|442738004|Ventral right-dorsal left oblique projection (qualifier value)
SCT|442739007|Left ventral-right dorsal oblique projection (qualifier value)
SCT|442740009|Palmar 45 degree medial-dorsolateral projection (qualifier value)
SCT|442741008|Ventrorostral-dorsocaudal oblique projection (qualifier value)
SCT|442742001|Palmaromedial-dorsolateral projection (qualifier value)
SCT|442743006|Right 20 degree rostral-left caudal oblique projection (qualifier value)
SCT|442744000|Dorsoproximal-palmarodistal oblique projection (qualifier value)
SCT|442745004|Dorsal 20 degree rostral-ventrocaudal oblique projection (qualifier value)
SCT|442746003|Dorsal 35 degree lateral-palmaromedial oblique projection (qualifier value)
SCT|442747007|Right rostral-left caudal oblique projection (qualifier value)
SCT|442748002|Left 20 degree dorsal-right ventral oblique projection (qualifier value)
SCT|442755000|Finding of difference in border shape compared to previous radiologic examination (finding)
SCT|443082005|Parasternal long axis view of the RV inflow tract
SCT|443083000|Parasternal long axis view of the RV outflow tract
SCT|443096004|Surgically constructed connection of aorta to pulmonary artery (morphologic abnormality)
SCT|443100003|Subcostal view of cardiac outlets directed anteriorly
SCT|443113009|Structure of posterior descending coronary artery (body structure)
SCT|443115002|Edema of fetal chest wall
SCT|443160001|Subcostal short axis view at papillary muscle level
SCT|443162009|Suprasternal coronal view
SCT|443163004|Suprasternal sagittal view
SCT|443167003|Structure of aortic sinotubular junction (body structure)
SCT|443168008|Edema of fetal scalp
SCT|443208000|Pulmonary Vein confluence to Atrium Connection
SCT|443260009|Surgically constructed outflow tract of left ventricle across ventricular septal defect to aorta (morphologic abnormality)
SCT|443271005|Positron emission tomography with computed tomography fluorodeoxyglucose imaging of whole body (procedure)
SCT|443281009|Transverse Aortic Arch
SCT|443283007|Neoaortic Valve
SCT|443297004|Surgically constructed connection of pulmonary vein to left atrium (morphologic abnormality)
SCT|443298009|Surgically constructed pathway through heart from inferior vena cava and superior vena cava to pulmonary artery (morphologic abnormality)
SCT|443325000|Automatic implantable cardiac defibrillator in situ (finding)
SCT|443326004|Surgically constructed pathway from inferior vena cava to pulmonary artery (morphologic abnormality)
SCT|443327008|Surgically constructed pathway from superior vena cava to pulmonary artery (morphologic abnormality)
SCT|443328003|Surgically constructed connection of right ventricle to pulmonary artery conduit (morphologic abnormality)
SCT|443329006|Bulboventricular Foramen
SCT|443379009|Functional Single Ventricle
SCT|443444008|Right Superior Vena Cava
SCT|443445009|Cor Triatriatum Orifice
SCT|443461006|Leakage of conduit from right atrium to pulmonary artery (disorder)
SCT|443482000|Hypertensive urgency (disorder)
SCT|443499004|Subcostal short axis view at mitral valve level
SCT|443500008|Subcostal short axis view at venous inflow level
SCT|443501007|Vena Contracta
SCT|443562002|Suprasternal long axis view of aortic arch
SCT|443591004|Structure of common right pulmonary vein (body structure)
SCT|443609003|Subcostal short axis view at aortic valve level
SCT|443625008|Surgically constructed connection of systemic venous return to pulmonary artery (morphologic abnormality)
SCT|443635002|Fitzpatrick classification of skin type (assessment scale)
SCT|443640005|Subcostal oblique coronal view
SCT|443696003|Surgically constructed connection of left ventricle to pulmonary artery conduit (morphologic abnormality)
SCT|443698002|Transesophageal short axis view
SCT|443705001|Structure of common left pulmonary vein (body structure)
SCT|443714006|Structure of right middle pulmonary vein (body structure)
SCT|443724003|Surgically constructed orifice between systemic venous pathway and left atrium (morphologic abnormality)
SCT|443726001|Neoaortic Root
SCT|443789005|Surgically constructed bidirectional pathway from superior vena cava to pulmonary artery (morphologic abnormality)
SCT|443808008|Structure of intramammary lymph node (body structure)
SCT|443809000|Surgically constructed convergence of inferior and superior vena cava pathways into common pathway superior to atrioventricular valve (morphologic abnormality)
SCT|443829004|Percutaneous transluminal balloon angioplasty of coarctation of aorta with insertion of stent (procedure)
SCT|443895001|History of malignant neoplasm of skin excluding melanoma
SCT|443907004|Surgically constructed pathway from pulmonary veins to tricuspid valve (morphologic abnormality)
SCT|443989003|Left-sided bidirectional Glenn shunt procedure
SCT|444001009|Right Glenn shunt procedure
SCT|444034006|Right-sided bidirectional Glenn shunt procedure
SCT|444161008|Maternal history of insulin dependence (situation)
SCT|444177009|Surgically constructed pathway from superior vena cava to mitral valve (morphologic abnormality)
SCT|444178004|Left Glenn shunt procedure
SCT|444329004|Surgically constructed pathway from inferior vena cava to mitral valve (morphologic abnormality)
SCT|444361000|Ventricular Isovolumic Relaxation
SCT|444371003|Ventricular Ejection (S-wave)
SCT|444379001|Ventricular Isovolumic Contraction
SCT|444389002|Early diastole of cardiac cycle (qualifier value)
SCT|444392003|Diastolic Rapid Inflow (E-wave)
SCT|444408007|Tubular adenoma
SCT|444469002|Diastasis of cardiac cycle (qualifier value)
SCT|444471002|Broselow Luten Red Zone (8-9 kg)
SCT|444474005|Broselow Luten pediatric weight estimation blue zone (finding)
SCT|444488009|Broselow Luten Pink Zone (6-7 kg)
SCT|444489001|Broselow Luten Purple Zone (10-11 kg)
SCT|444496004|Broselow Luten pediatric weight estimation orange zone (finding)
SCT|444503000|Broselow Luten pediatric weight estimation green zone (finding)
SCT|444504006|Broselow Luten White Zone (15-18 kg)
SCT|444505007|Broselow Luten Yellow Zone (12-14 kg)
SCT|444808002|Benign Prostate Hyperplasia
SCT|444850002|Via radial artery
SCT|444883009|Distilled water
SCT|444923006|Tap water
SCT|444968003|Computed tomography of abdominal aorta with contrast (procedure)
SCT|445084008|Blue optical filter of optical microscope (physical object)
SCT|445169002|Infrared optical filter of optical microscope (physical object)
SCT|445185007|Resurfacing of the femoral head
SCT|445254006|Ultraviolet optical filter of optical microscope (physical object)
SCT|445278001|Violet optical filter of optical microscope (physical object)
SCT|445279009|Red optical filter of optical microscope (physical object)
SCT|445282004|Intravascular optical coherence tomography imaging device (physical object)
SCT|445316008|Dichroic beamsplitter
SCT|445340000|Yellow-green optical filter of optical microscope (physical object)
SCT|445391002|Polarizing optical filter of optical microscope (physical object)
SCT|445465004|Green optical filter of optical mircroscope (physical object)
SCT|445601002|Slide overview lens
SCT|445621001|High power nonimmersion lens of optical microscope (physical object)
SCT|445622008|Oil immersion lens of optical microscope (physical object)
SCT|445623003|Rheinberg filter of optical microscope (physical object)
SCT|445624009|Darkfield stop of optical microscope (physical object)
SCT|445625005|Phase contrast plate of optical microscope (physical object)
SCT|445633006|Nomarski prism of optical microscope (physical object)
SCT|445634000|Condenser annulus of optical microscope (physical object)
SCT|445635004|Hoffman modulator of optical microscope (physical object)
SCT|445663002|de Sénarmont compensator of optical microscope (physical object)
SCT|445671003|Xenon arc lamp microscope illuminator (physical object)
SCT|445679001|Tungsten halogen lamp microscope illuminator (physical object)
SCT|445683001|Light emitting diode lamp microscope illuminator (physical object)
SCT|445685008|Mercury arc lamp microscope illuminator (physical object)
SCT|445769006|Intracorpus cavernosum route (qualifier value)
SCT|445907001|Laser procedure on skin
SCT|446078004|Dermoscopic photography (procedure)
SCT|446315002|Dynamic magnetic resonance imaging of pelvis
SCT|446406008|Inhalation technique (qualifier value)
SCT|446534003|Technetium Tc^99m^ galactosyl human serum albumin diethylenetriamine pentaacetic acid (substance)
SCT|446536001|Technetium Tc^99m^ mercaptoacetyltriglycine (substance)
SCT|446800006|Indium^111 Pentetreotide
SCT|446871009|Indium^111 Capromab Pendetide
SCT|447122006|Intratumor route
SCT|447125008|Technetium Tc^99m^ labeled carbon (substance)
SCT|447126009|Technetium Tc^99m^ N-pyridoxyl-5-methyltryptophan (substance)
SCT|447127000|Technetium Tc^99m^ phytate (substance)
SCT|447128005|Technetium Tc^99m^ stannous colloid (substance)
SCT|447134003|Iodine^123 15-(4-Iodophenyl)-3(R,S)-Methylpentadecanoic Acid
SCT|447295008|Forensic Intent
SCT|447482001|Mus genus
SCT|447553000|^177^Lutetium
SCT|447612001|Mus musculus
SCT|447996002|Intubation of respiratory tract
SCT|448169003|Felis catus
SCT|448216007|Malignant epithelial neoplasm of thyroid
SCT|448442005|Transtracheal jet ventilation
SCT|448771007|Canis lupus subspecies familiaris (organism)
SCT|448895004|Smear procedure
SCT|449310008|Mustela putorius subspecies furo (organism)
SCT|450360000|Coronary artery calcium score
SCT|450960006|Structure of mid portion of right coronary artery (body structure)
SCT|456992002|Fluorocholine F^18^
SCT|456995000|Florbetapir F^18^
SCT|456997008|Flutemetamol F^18^
SCT|456999006|Fluciclatide F^18^
SCT|457000009|Fluciclovine F^18^
SCT|464557001|Parenteral/enteral solution bag
SCT|464983000|Thermoluminescent radiation dosimeter
SCT|465380004|Silicone gel implant
SCT|466556008|X-Ray film cassette, manual
SCT|467354001|Contrast medium injection system manifold kit (physical object)
SCT|468115008|Backrest
SCT|468192005|Air heating pad system (physical object)
SCT|468440006|Digital imager, radiation therapy
SCT|468886001|Digital imaging scanner, computed radiography
SCT|469266003|Eye radiation shield
SCT|470091001|Ocular Lubricant
SCT|470204007|Gonad radiation shield
SCT|473188002|Drug Induced Dizziness
SCT|609638001|Operation on pelvic region of trunk
SCT|698247007|Cardiac Arrhythmia
SCT|698348000|Structure of ophthalmic segment of internal carotid artery (body structure)
SCT|699453001|Central incisor region of oral cavity (body structure)
SCT|699503005|Third molar region of oral cavity (body structure)
SCT|699505003|Second molar region of oral cavity (body structure)
SCT|699507006|First molar region of oral cavity (body structure)
SCT|699508001|Second premolar region of oral cavity (body structure)
SCT|699509009|First premolar region of oral cavity (body structure)
SCT|699510004|Canine region of oral cavity (body structure)
SCT|699511000|Lateral incisor region of oral cavity (body structure)
SCT|699886009|Structure of female internal genital organ (body structure)
SCT|699891005|Skin structure of axillary fossa (body structure)
SCT|699893008|Skin structure of back of upper thoracic region (body structure)
SCT|699900002|Skin structure of frontal region of scalp (body structure)
SCT|699909001|Skin structure of lateral part of heel (body structure)
SCT|699914002|Skin structure of lower abdomen (body structure)
SCT|699915001|Skin structure of lower chest wall (body structure)
SCT|699919007|Skin structure of medial part of heel (body structure)
SCT|699935000|Skin structure of upper abdomen (body structure)
SCT|700032006|Structure of occipital region of scalp (body structure)
SCT|700423003|Adenocarcinoma of pancreas
SCT|701933006|Metal-oxide semiconductor field-effect transistor radiation therapy dosimetry system radiation therapy dosimetry system dosimeter (physical object)
SCT|702369008|Carcinosarcoma of uterus
SCT|702391001|Renal cell carcinoma
SCT|702569007|Cone beam computed tomography imaging - action (qualifier value)
SCT|702767007|Positron emission tomography of whole body (procedure)
SCT|703707001|Ewing sarcoma / peripheral neuroectodermal tumor
SCT|703842006|1-phenylpropan-2-amine (substance)
SCT|705541005|Rectal Catheter
SCT|706247001|Medical X-Ray film
SCT|706342009|Phantom
SCT|706440002|Cartridge
SCT|706484002|Body reference point marker
SCT|706683002|Headrest
SCT|706699008|Chair
SCT|707009005|Supernumerary deciduous maxillary right second molar tooth (morphologic abnormality)
SCT|707010000|Supernumerary deciduous maxillary right first molar tooth (morphologic abnormality)
SCT|707011001|Supernumerary deciduous maxillary right canine tooth (morphologic abnormality)
SCT|707012008|Supernumerary deciduous maxillary right lateral incisor tooth (morphologic abnormality)
SCT|707013003|Supernumerary deciduous maxillary right central incisor tooth (morphologic abnormality)
SCT|707014009|Supernumerary deciduous maxillary left central incisor tooth (morphologic abnormality)
SCT|707015005|Supernumerary deciduous maxillary left lateral incisor tooth (morphologic abnormality)
SCT|707016006|Supernumerary deciduous maxillary left canine tooth (morphologic abnormality)
SCT|707017002|Supernumerary deciduous maxillary left first molar tooth (morphologic abnormality)
SCT|707018007|Supernumerary deciduous maxillary left second molar tooth (morphologic abnormality)
SCT|707021009|Supernumerary deciduous mandibular right second molar tooth (morphologic abnormality)
SCT|707022002|Supernumerary deciduous mandibular right first molar tooth (morphologic abnormality)
SCT|707023007|Supernumerary deciduous mandibular right canine tooth (morphologic abnormality)
SCT|707024001|Supernumerary deciduous mandibular right lateral incisor tooth (morphologic abnormality)
SCT|707025000|Supernumerary deciduous mandibular right central incisor tooth (morphologic abnormality)
SCT|707026004|Supernumerary deciduous mandibular left central incisor tooth (morphologic abnormality)
SCT|707028003|Supernumerary deciduous mandibular left lateral incisor tooth (morphologic abnormality)
SCT|707029006|Supernumerary deciduous mandibular left canine tooth (morphologic abnormality)
SCT|707030001|Supernumerary deciduous mandibular left first molar tooth (morphologic abnormality)
SCT|707031002|Supernumerary deciduous mandibular left second molar tooth (morphologic abnormality)
SCT|707032009|Supernumerary permanent maxillary right third molar tooth (morphologic abnormality)
SCT|707033004|Supernumerary permanent maxillary right second molar tooth (morphologic abnormality)
SCT|707035006|Supernumerary permanent maxillary right first molar tooth (morphologic abnormality)
SCT|707036007|Supernumerary permanent maxillary right second premolar tooth (morphologic abnormality)
SCT|707037003|Supernumerary permanent maxillary right first premolar tooth (morphologic abnormality)
SCT|707038008|Supernumerary permanent maxillary right canine tooth (morphologic abnormality)
SCT|707039000|Supernumerary permanent maxillary right lateral incisor tooth (morphologic abnormality)
SCT|707041004|Supernumerary permanent maxillary right central incisor tooth (morphologic abnormality)
SCT|707042006|Supernumerary permanent maxillary left central incisor tooth (morphologic abnormality)
SCT|707043001|Supernumerary permanent maxillary left lateral incisor tooth (morphologic abnormality)
SCT|707044007|Supernumerary permanent maxillary left canine tooth (morphologic abnormality)
SCT|707045008|Supernumerary permanent maxillary left first premolar tooth (morphologic abnormality)
SCT|707046009|Supernumerary permanent maxillary left second premolar tooth (morphologic abnormality)
SCT|707047000|Supernumerary permanent maxillary left first molar tooth (morphologic abnormality)
SCT|707048005|Supernumerary permanent maxillary left second molar tooth (morphologic abnormality)
SCT|707049002|Supernumerary permanent maxillary left third molar tooth (morphologic abnormality)
SCT|707052005|Supernumerary permanent mandibular left third molar tooth (morphologic abnormality)
SCT|707054006|Supernumerary permanent mandibular left second molar tooth (morphologic abnormality)
SCT|707055007|Supernumerary permanent mandibular left first molar tooth (morphologic abnormality)
SCT|707056008|Supernumerary permanent mandibular left second premolar tooth (morphologic abnormality)
SCT|707057004|Supernumerary permanent mandibular left first premolar tooth (morphologic abnormality)
SCT|707058009|Supernumerary permanent mandibular left canine tooth (morphologic abnormality)
SCT|707059001|Supernumerary permanent mandibular left lateral incisor tooth (morphologic abnormality)
SCT|707060006|Supernumerary permanent mandibular left central incisor tooth (morphologic abnormality)
SCT|707061005|Supernumerary permanent mandibular right central incisor tooth (morphologic abnormality)
SCT|707062003|Supernumerary permanent mandibular right lateral incisor tooth (morphologic abnormality)
SCT|707063008|Supernumerary permanent mandibular right canine tooth (morphologic abnormality)
SCT|707064002|Supernumerary permanent mandibular right first premolar tooth (morphologic abnormality)
SCT|707065001|Supernumerary permanent mandibular right second premolar tooth (morphologic abnormality)
SCT|707066000|Supernumerary permanent mandibular right first molar tooth (morphologic abnormality)
SCT|707067009|Supernumerary permanent mandibular right second molar tooth (morphologic abnormality)
SCT|707068004|Supernumerary permanent mandibular right third molar tooth (morphologic abnormality)
SCT|707266006|Androgen Deprivation Therapy
SCT|707357005|Squamous cell carcinoma of laryngeal cartilage
SCT|708174004|Interventional Radiology Service
SCT|709280007|Walking surface of room (physical object)
SCT|709853007|Dingo dog breed
SCT|710864009|Dissection of artery (disorder)
SCT|711101009|Anatomical point
SCT|711329002|Papilloma
SCT|712714000|Gadoterate meglumine
SCT|712736002|Florbetaben F^18^
SCT|714754004|Structure of lateral calf perforator (body structure)
SCT|714759009|Thigh perforator
SCT|714797009|Histology
SCT|715056000|Structure of intervertebral disc of L5 and S1 (body structure)
SCT|716659002|Squamous cell carcinoma of head and neck
SCT|716891004|Structure of basal part of anterior fibromuscular stroma of prostate (body structure)
SCT|716892006|Structure of basal part of anterior fibromuscular stroma of right half prostate (body structure)
SCT|716893001|Structure of basal part of anterior fibromuscular stroma of left half prostate (body structure)
SCT|716894007|Structure of basal part of transition zone of right half prostate (body structure)
SCT|716895008|Structure of basal part of transition zone of left half prostate (body structure)
SCT|716896009|Structure of anterior basal part of transition zone of right half prostate (body structure)
SCT|716897000|Structure of anterior basal part of transition zone of left half prostate (body structure)
SCT|716898005|Structure of posterior basal part of transition zone of right half prostate (body structure)
SCT|716899002|Structure of posterior basal part of transition zone of left half prostate (body structure)
SCT|716900007|Structure of central zone of right half prostate (body structure)
SCT|716901006|Structure of central zone of left half prostate (body structure)
SCT|716902004|Structure of basal part of peripheral zone of right half prostate (body structure)
SCT|716903009|Structure of basal part of peripheral zone of left half prostate (body structure)
SCT|716904003|Structure of anterior basal part of peripheral zone of right half prostate (body structure)
SCT|716905002|Structure of anterior basal part of peripheral zone of left half prostate (body structure)
SCT|716906001|Structure of posterolateral basal part of peripheral zone of right half prostate (body structure)
SCT|716907005|Structure of posterolateral basal part of peripheral zone of left half prostate (body structure)
SCT|716908000|Structure of middle regional part of anterior fibromuscular stroma of prostate (body structure)
SCT|716909008|Structure of middle regional part of anterior fibromuscular stroma of right half prostate (body structure)
SCT|716910003|Structure of middle regional part of anterior fibromuscular stroma of left half prostate (body structure)
SCT|716911004|Structure of middle regional part of transition zone of right half prostate (body structure)
SCT|716912006|Structure of middle regional part of transition zone of left half prostate (body structure)
SCT|716913001|Structure of anterior middle regional part of transition zone of right half prostate (body structure)
SCT|716914007|Structure of anterior middle regional part of transition zone of left half prostate (body structure)
SCT|716915008|Structure of posterior middle regional part of transition zone of right half prostate (body structure)
SCT|716916009|Structure of posterior middle regional part of transition zone of left half prostate (body structure)
SCT|716917000|Structure of lateral middle regional part of peripheral zone of right half prostate (body structure)
SCT|716918005|Structure of lateral middle regional part of peripheral zone of left half prostate (body structure)
SCT|716919002|Structure of anterior middle regional part of peripheral zone of right half prostate (body structure)
SCT|716920008|Structure of anterior middle regional part of peripheral zone of left half prostate (body structure)
SCT|716921007|Structure of posterolateral middle regional part of peripheral zone of right half prostate (body structure)
SCT|716922000|Structure of posterolateral middle regional part of peripheral zone of left half prostate (body structure)
SCT|716923005|Structure of posteromedial middle regional part of peripheral zone of right half prostate (body structure)
SCT|716924004|Structure of posteromedial middle regional part of peripheral zone of left half prostate (body structure)
SCT|716925003|Structure of apical part of anterior fibromuscular stroma of prostate (body structure)
SCT|716926002|Structure of apical part of anterior fibromuscular stroma of right half prostate (body structure)
SCT|716927006|Structure of apical part of anterior fibromuscular stroma of left half prostate (body structure)
SCT|716928001|Structure of apical part of transition zone of right half prostate (body structure)
SCT|716929009|Structure of apical part of transition zone of left half prostate (body structure)
SCT|716930004|Structure of anterior apical part of transition zone of right half prostate (body structure)
SCT|716931000|Structure of anterior apical part of transition zone of left half prostate (body structure)
SCT|716932007|Structure of posterior apical part of transition zone of right half prostate (body structure)
SCT|716933002|Structure of posterior apical part of transition zone of left half prostate (body structure)
SCT|716934008|Structure of apical part of peripheral zone of right half prostate (body structure)
SCT|716935009|Structure of apical part of peripheral zone of left half prostate (body structure)
SCT|716936005|Structure of anterior apical part of peripheral zone of right half prostate (body structure)
SCT|716937001|Structure of anterior apical part of peripheral zone of left half prostate (body structure)
SCT|716938006|Structure of posterolateral apical part of peripheral zone of right half prostate (body structure)
SCT|716939003|Structure of posterolateral apical part of peripheral zone of left half prostate (body structure)
SCT|716940001|Structure of posteromedial apical part of peripheral zone of right half prostate (body structure)
SCT|716941002|Structure of posteromedial apical part of peripheral zone of left half prostate (body structure)
SCT|717025007|Structure of anterior fibromuscular stroma of prostate (body structure)
SCT|717027004|Structure of male external urethral sphincter (body structure)
SCT|717193008|Cone beam computed tomography
SCT|719178004|Multiparametric magnetic resonance imaging of prostate (procedure)
SCT|721904001|Rombo syndrome
SCT|722859001|PTEN hamartoma tumor syndrome
SCT|723265000|Squamous cell carcinoma of anus
SCT|724024003|Radium^223^ dichloride
SCT|724025002|Dotatate Ga^68^
SCT|724232004|Sensation of being warm (finding)
SCT|733020007|Syringe
SCT|764147003|Cephalosporin antibiotic
SCT|764166003|carbol fuchsin stain
SCT|764170006|Fibrinolysin
SCT|764666002|PET brain study
SCT|764678003|Yttrium^90^ microspheres
SCT|764704008|PET/CT MET imaging of whole body
SCT|764821009|Technetium Tc^99m^ pyrophosphate
SCT|765205004|In remission
SCT|766886003|Technetium Tc^99m^ bicisate
SCT|767418009|Indium^113m^ chloride
SCT|767775001|Europium
SCT|767776000|Niobium
SCT|768763008|Gadolinium
SCT|770805009|Nail unit of toe
SCT|770809003|Nail unit of finger
SCT|770810008|Nail unit of thumb
SCT|770815003|Nail unit of index finger
SCT|770816002|Nail unit of middle finger
SCT|770817006|Nail unit of ring finger
SCT|770818001|Nail unit of little finger
SCT|770820003|Nail unit of fifth toe
SCT|770821004|Nail unit of fourth toe
SCT|770822006|Nail unit of great toe
SCT|770823001|Nail unit of second toe
SCT|770825008|Nail unit of third toe
SCT|770982005|Gadofosveset
SCT|771453009|Abdominal aortic aneurysm stenting
SCT|771928002|Atropine
SCT|780783002|Xenon^133^ gas
SCT|781259000|Lutetium^177^ DOTATATE
SCT|782823001|Telangiectasia, cutaneous, cancer syndrome, familial
SCT|792865009|Gadobenate dimeglumine
SCT|816092008|Pelvis
SCT|816094009|Thorax
SCT|816989007|Pelvic cavity, false and/or true
SCT|816990003|Pelvic cavity, false
SCT|816991004|Pelvic cavity, true
SCT|818981001|Abdomen
SCT|818982008|Abdomen and Pelvis
SCT|818987002|Intra-abdominopelvic
SCT|818991007|abdominal lymph node
SCT|836427009|Left posteromedial basal peripheral zone of prostate
SCT|836428004|Right posteromedial basal peripheral zone of prostate
SCT|860767006|Permanent maxillary right canine tooth
SCT|860780009|Permanent maxillary left canine tooth
SCT|860782001|Mandibular left canine tooth
SCT|860785004|Mandibular right canine tooth
SCT|863898000|Mandibular left second molar tooth
SCT|863899008|Mandibular right second molar tooth
SCT|863901004|Permanent maxillary left second molar tooth
SCT|863902006|Permanent maxillary right second molar tooth
SCT|865988009|Permanent maxillary left first molar tooth
SCT|865995000|Permanent maxillary right first molar tooth
SCT|866005003|Mandibular right first molar tooth
SCT|866006002|Mandibular left first molar tooth
SCT|870406003|Vasoconstrictor
SCT|879808000|Flortaucipir F^18^
SCT|879916008|Radiofrequency ablation
SCT|897148007|Alcohol consumption
SCT|926372005|Fluoroestradiol F^18^
SCT|1004163002|Ultrasound coupling gel
SCT|1017210004|Left lumbar region
SCT|1017211000|Right lumbar region
SCT|1052201004|Estrogen
SCT|1078209008|C2/C3 disc
SCT|1142228004|Abdominal wall muscle
SCT|1162576007|Multiple myeloma
SCT|1162635006|Malignant melanoma
SCT|1162767002|Squamous cell carcinoma
SCT|1162814007|Non-infiltrating intraductal carcinoma
SCT|1162815008|Liposarcoma
SCT|1162890002|Leiomyoma
SCT|1163005009|Hodgkin's lymphoma
SCT|1163016002|Chondrosarcoma
SCT|1163022006|Leiomyosarcoma
SCT|1163043007|Lymphoma
SCT|1163375002|Glioblastoma
SCT|1163405004|Osteosarcoma
SCT|1172592001|Non-Hodgkin's lymphoma
SCT|1179121008|Insertion of atrial baffle
SCT|1179252003|Slide
SCT|1187107005|Plasmacytoma
SCT|1187246003|CT of abdominal aorta without contrast
SCT|1187332001|Adenocarcinoma
SCT|1187375007|Adenoma
SCT|1187396000|Sarcoma
SCT|1187425009|Carcinoma
SCT|1197041002|Intercostal
SCT|1217253001|Lumbo-sacral spine
SCT|1217254007|Sacro-coccygeal Spine
SCT|1217256009|Thoraco-lumbar spine
SCT|1217257000|Cervico-thoracic spine
SCT|1228950008|pTX
SCT|1228951007|pT0
SCT|1228953005|pTis
SCT|1228954004|pTis (DCIS)
SCT|1228956002|pTis (Paget)
SCT|1228957006|pT1
SCT|1228958001|pT1mi
SCT|1228959009|pT1a
SCT|1228962007|pT1b
SCT|1229846008|pT1c
SCT|1229852009|pT2
SCT|1229859000|pT3
SCT|1229864001|pT4
SCT|1229865000|pT4a
SCT|1229866004|pT4b
SCT|1229867008|pT4c
SCT|1229868003|pT4d
SCT|1229901006|cM0
SCT|1229916009|pM1
SCT|1229945006|pNX
SCT|1229947003|pN0
SCT|1229951001|pN1
SCT|1229957002|pN2
SCT|1229959004|pN2a
SCT|1229960009|pN2b
SCT|1229962001|pN3
SCT|1229963006|pN3a
SCT|1229964000|pN3b
SCT|1229965004|pN3c
SCT|1231522001|Pelvis and lower extremities
SCT|1231824009|Nonalcoholic fatty liver disease (NAFLD)
SCT|1256091001|Left Main Coronary Artery Ostium
SCT|1259221004|Intracorpus cavernosum route
SCT|1260411001|Continuous flow apneic ventilation
SCT|1269496002|Complaint
SCT|1279505009|Combined Diagnostic and Therapeutic Intent
SCT|1290849002|Dental radiography
SCT|1251000119106|History of melanoma in situ of the skin
SCT|2171000124100|Supernumerary deciduous mandibular left lateral incisor tooth
SCT|2181000124102|Supernumerary deciduous mandibular left first molar tooth
SCT|2191000124104|Supernumerary deciduous mandibular right central incisor tooth
SCT|2201000124101|Supernumerary deciduous mandibular right lateral incisor tooth
SCT|2211000124103|Supernumerary deciduous mandibular left canine tooth
SCT|2221000124106|Supernumerary deciduous mandibular right canine tooth
SCT|2231000124109|Supernumerary deciduous mandibular right first molar tooth
SCT|2241000124104|Supernumerary deciduous mandibular left second molar tooth
SCT|2251000124102|Supernumerary deciduous mandibular right second molar tooth
SCT|2261000124100|Supernumerary deciduous mandibular left central incisor tooth
SCT|2271000124107|Supernumerary deciduous maxillary left lateral incisor tooth
SCT|2281000124105|Supernumerary deciduous maxillary right lateral incisor tooth
SCT|2291000124108|Supernumerary deciduous maxillary right canine tooth
SCT|2301000124109|Supernumerary deciduous maxillary right central incisor tooth
SCT|2311000124107|Supernumerary deciduous maxillary left second molar tooth
SCT|2321000124104|Supernumerary deciduous maxillary right first molar tooth
SCT|2331000124101|Supernumerary deciduous maxillary left first molar tooth
SCT|2341000124106|Supernumerary deciduous maxillary right second molar tooth
SCT|2351000124108|Supernumerary deciduous maxillary left central incisor tooth
SCT|2361000124105|Supernumerary deciduous maxillary left canine tooth
SCT|2371000124103|Supernumerary permanent mandibular left second molar tooth
SCT|2381000124100|Supernumerary permanent mandibular left lateral incisor tooth
SCT|2391000124102|Supernumerary permanent mandibular left third molar tooth
SCT|2401000124100|Supernumerary permanent mandibular right second molar tooth
SCT|2411000124102|Supernumerary permanent mandibular right third molar tooth
SCT|2421000124105|Supernumerary permanent mandibular right second premolar tooth
SCT|2431000124108|Supernumerary permanent mandibular left first molar tooth
SCT|2441000124103|Supernumerary permanent mandibular left canine tooth
SCT|2451000124101|Supernumerary permanent mandibular left first premolar tooth
SCT|2461000124104|Supernumerary permanent mandibular right first premolar tooth
SCT|2471000124106|Supernumerary permanent mandibular left second premolar tooth
SCT|2481000124109|Supernumerary permanent mandibular left central incisor tooth
SCT|2491000124107|Supernumerary permanent mandibular right first molar tooth
SCT|2501000124104|Supernumerary permanent mandibular right canine tooth
SCT|2511000124101|Supernumerary permanent mandibular right central incisor tooth
SCT|2521000124109|Supernumerary permanent mandibular right lateral incisor tooth
SCT|2531000124107|Supernumerary permanent maxillary right third molar tooth
SCT|2541000124102|Supernumerary permanent maxillary left central incisor tooth
SCT|2551000124100|Supernumerary permanent maxillary right central incisor tooth
SCT|2561000124103|Supernumerary permanent maxillary right second premolar tooth
SCT|2571000124105|Supernumerary permanent maxillary right lateral incisor tooth
SCT|2581000124108|Supernumerary permanent maxillary left third molar tooth
SCT|2591000124106|Supernumerary permanent maxillary right first molar tooth
SCT|2601000124103|Supernumerary permanent maxillary right canine tooth
SCT|2611000124100|Supernumerary permanent maxillary left canine tooth
SCT|2621000124108|Supernumerary permanent maxillary left second molar tooth
SCT|2631000124106|Supernumerary permanent maxillary right second molar tooth
SCT|2641000124101|Supernumerary permanent maxillary left first premolar tooth
SCT|2651000124104|Supernumerary permanent maxillary left lateral incisor tooth
SCT|2661000124102|Supernumerary permanent maxillary left first molar tooth
SCT|2671000124109|Supernumerary permanent maxillary right first premolar tooth
SCT|2681000124107|Supernumerary permanent maxillary left second premolar tooth
SCT|321000119108|History of malignant melanoma of the skin
SCT|5811000122108|Fluorodopa [18F] (substance)
UCUM|1|no units
UCUM|%|Percent
UCUM|/cm|/Centimeter
UCUM|/min|/min
UCUM|/s|/s
UCUM|10*23/ml|Electron Density
UCUM|10-6.mm2/s|10-6.mm2/s
UCUM|Bq|becquerel
UCUM|Bq/ml|Becquerels/milliliter
UCUM|Cel|degrees Celsius
UCUM|Gy|Gy
UCUM|Gy/s|Gy/s
UCUM|Hz|Hz
UCUM|MBq|megabecquerel
UCUM|MV|Megavolt
UCUM|MeV|Megaelectronvolt
UCUM|Sv|Sv
UCUM|[Ch]|french
UCUM|[PRU]|P.R.U.
UCUM|[PRU]/m2|P.R.U./m2
UCUM|[arb'U]|arbitrary unit
UCUM|[hnsf'U]|Hounsfield unit
UCUM|[mi_i]/h|mph
UCUM|[wood'U]|Wood U
UCUM|[wood'U]/m2|Wood U/m2
UCUM|a|year
UCUM|cm|cm
UCUM|cm/s|centimeter/second
UCUM|cm2|Centimeter**2
UCUM|cm2/ml|Centimeter**2/milliliter
UCUM|cm2/ml{SUVbsa}|Standardized Uptake Value body surface area
UCUM|cm3|cubic centimeter
UCUM|d|day
UCUM|dB|decibel
UCUM|dB[mV]|dB(mV)
UCUM|dB[uV]|dB(µV)
UCUM|deg|Degree
UCUM|diop|diopters
UCUM|dm3|cubic decimeter
UCUM|dyn.s.cm-5|dyn.s.cm-5
UCUM|dyn.s.cm-5/m2|dyn.s.cm-5/m2
UCUM|g/ml{SUVbw}|Standardized Uptake Value body weight
UCUM|g/ml{SUVibw}|Standardized Uptake Value ideal body weight
UCUM|g/ml{SUVlbm(James128)}|Standardized Uptake Value lean body mass (James 128 multiplier)
UCUM|g/ml{SUVlbm(Janma)}|Standardized Uptake Value lean body mass (Janma)
UCUM|g/ml{SUVlbm}|Standardized Uptake Value lean body mass (James)
UCUM|h|hour
UCUM|kPa|kPa
UCUM|kV|Kilovolt
UCUM|km/h|km/h
UCUM|m|m
UCUM|mCi|millicurie
UCUM|mT|milliTesla
UCUM|mV|mV
UCUM|mg/cm3|mg/cm^3
UCUM|mg/min/ml|Milligrams/minute/milliliter
UCUM|mg/ml|mg/ml
UCUM|min|minute
UCUM|ml/[100]g/min|milliliter per 100 gram per minute
UCUM|ml/[100]ml|milliliter per 100 milliliter
UCUM|ml/g|Milliliter/gram
UCUM|ml/min|milliliter per minute
UCUM|ml/min/g|Milliliter/minute/gram
UCUM|ml/s|milliliter per second
UCUM|mm|mm
UCUM|mm/s|millimeter/second
UCUM|mm2|square millimeter
UCUM|mm2/s|mm2/s
UCUM|mm3|cubic millimeter
UCUM|mm[Hg]|mmHg
UCUM|mmol/kg{WetWeight}|millimoles per kg wet weight
UCUM|mo|month
UCUM|ms|millisecond
UCUM|ppm|ppm
UCUM|rad|Radian
UCUM|rad/s|rad/s
UCUM|s|second
UCUM|s/mm2|second per square millimeter
UCUM|uV|µV
UCUM|um|micrometer
UCUM|um2|square micrometer
UCUM|um2/ms|um2/ms
UCUM|um2/s|um2/s
UCUM|um3|cubic micrometer
UCUM|umol/min/ml|Micromole/minute/milliliter
UCUM|umol/ml|Micromole/milliliter
UCUM|wk|week
UCUM|{MU}|Monitor Units
UCUM|{MU}/s|Monitor Units/Second
UCUM|{Particles}/[100]g{Tissue}|number particles per 100 gram of tissue
UCUM|{counts}|Counts
UCUM|{counts}/s|Counts per second
UCUM|{propcounts}|Proportional to counts
UCUM|{propcounts}/s|Proportional to counts per second
UCUM|{ratio}|ratio
UMLS|C0002908|Anesthesia recovery period
UMLS|C0003069|Transgenic animal
UMLS|C0019593|H2 antagonist
UMLS|C0019873|Ethidium Bromide
UMLS|C0024881|Mastectomy
UMLS|C0025856|Metomidate
UMLS|C0027409|Narcotic analgesic
UMLS|C0039810|Thermography
UMLS|C0051482|Alphaxalone
UMLS|C0060473|Fluanisone
UMLS|C0064329|Kevlar Aramid Fiber
UMLS|C0181514|Heat lamp
UMLS|C0221297|unknown primary neoplasia site
UMLS|C0425422|Restricted diet
UMLS|C0456029|Infant of mother with gestational diabetes
UMLS|C0681921|Coefficient of Variance
UMLS|C1144859|Intern
UMLS|C1441532|Consulting Physician
UMLS|C1442488|Baseline
UMLS|C1541539|Fluoroetanidazole F^18^
UMLS|C1547887|Commercial product
UMLS|C1579431|Antihypoglycemic
UMLS|C1609883|PK11195 ^11^C
UMLS|C1699701|Unscheduled
UMLS|C1708760|Nadir
UMLS|C1708969|Medical Physicist
UMLS|C1709880|Referring
UMLS|C1711260|Variance
UMLS|C1954848|Sonographer
UMLS|C2071496|Mobile skin lesion
UMLS|C2183225|Neuroradiology
UMLS|C2223982|Inverse ratio ventilation
UMLS|C2347976|Root Mean Square
UMLS|C2713594|Edotreotide Ga^68^
UMLS|C2934038|Fluoropropyl-dihydrotetrabenazine F^18^
UMLS|C2981788|ISO-1 F^18^
UMLS|C2985483|Radiation Physicist
UMLS|C3539075|Pretreatment
UMLS|C3669027|Distal phalanx
UMLS|C3846005|Room air
UMLS|C4279748|THK5351 F^18^
UMLS|C4506764|MK-6240 F^18^
UMLS|C4506788|UCB-J C^11^
UMLS|C4550127|THK5317 F^18^
UMLS|C5690844|Middle Eastern or North African`;

/** One SNOMED-RT code (scheme SRT) a line with its SNOMED CT code. */
export const srtText = `A-00004|260787004
A-0010F|445316008
A-00110|57134006
A-00118|445601002
A-0011A|445621001
A-0011B|445622008
A-0011C|445623003
A-0011D|445624009
A-0011E|445625005
A-0011F|445633006
A-00120|445634000
A-00121|445635004
A-00123|445663002
A-00124|445671003
A-00125|445679001
A-00126|445683001
A-00127|445685008
A-00203|128981007
A-00435|224727009
A-00916|272180002
A-00927|272224001
A-00BA2|297120004
A-00D7B|262301009
A-00D87|445282004
A-00E8A|392001008
A-00E8B|392004000
A-00E8C|392007007
A-00FAD|389156006
A-00FBE|392012008
A-00FCA|397522002
A-00FF4|420827006
A-0101B|433466003
A-0101D|433472003
A-0101E|434464009
A-0101F|434473001
A-01021|434533009
A-01022|434708008
A-01023|434711009
A-01024|434746001
A-01025|434822004
A-010D2|407744008
A-010D8|422915004
A-010DA|445084008
A-010DC|445169002
A-010DD|445254006
A-010DE|445278001
A-010DF|445279009
A-010E0|445340000
A-010E1|445391002
A-010E2|445465004
A-010FB|228736002
A-010FE|228739009
A-01105|228745001
A-0110F|228761004
A-04000|53350007
A-04010|40388003
A-04034|19443004
A-04036|272287005
A-040CB|360129009
A-040ED|228748004
A-040F7|397559001
A-04110|25510005
A-04140|118375008
A-04200|27606000
A-04459|304121006
A-04830|2282003
A-10029|417136005
A-1002A|429560009
A-10042|129460009
A-1009E|342706005
A-10141|102304005
A-10150|61968008
A-1016B|129463006
A-105E3|344088002
A-10703|344575009
A-10DBC|339648008
A-11100|14106009
A-11101|118378005
A-11206|72506001
A-11C08|286558002
A-11FCD|360066001
A-12000|16349000
A-12010|271003
A-12018|257327003
A-12020|63289001
A-12024|77444004
A-12030|68183006
A-12062|77720000
A-120DD|341036005
A-12210|63562005
A-13500|27065002
A-13600|56353002
A-1450B|398013009
A-1450C|397755005
A-14611|257409000
A-16016|129467007
A-17200|111045004
A-17222|1211003
A-17230|739006
A-17310|89149003
A-17350|86407004
A-17450|71384000
A-17452|421335007
A-17454|420572009
A-18041|79811009
A-23000|122456005
A-25350|26412008
A-25500|65818007
A-25501|257362008
A-25502|257363003
A-25600|102312002
A-25610|102313007
A-25612|102314001
A-25614|102315000
A-25616|102316004
A-26400|83059008
A-26430|25062003
A-26434|126065006
A-26440|67966000
A-26800|19923001
A-26802|102317008
A-26810|52124006
A-26836|82449006
A-26864|34759008
A-26912|102319006
A-26920|21870002
A-27322|102320000
A-27500|68276009
A-28040|69805005
A-28051|129113006
A-2B201|397247004
A-2B210|102321001
A-2C090|15869005
A-2C140|27812008
A-2C141|39790008
A-2C152|65577000
A-2C600|102322008
A-2C602|102323003
A-2C604|102324009
A-2C606|102325005
A-30360|79068005
A-32110|86122002
A-32475|102378009
A-61000|80919006
A-80002|279046003
A-80230|15158005
A-81080|38586004
A-A23F4|709280007
C-00211|372480009
C-00216|373206009
C-0021C|373262009
C-0021D|373270004
C-00224|80917008
C-00231|373297006
C-0023B|372677003
C-0024C|372722000
C-0024E|372735009
C-00257|372788003
C-00286|387056004
C-002B1|396345004
C-10004|46602004
C-10005|89177007
C-10072|89457008
C-10080|74947009
C-10098|116566001
C-100EA|261712009
C-10110|24099007
C-10120|11713004
C-10122|12977001
C-1018C|424875009
C-1018D|423578007
C-101E8|444883009
C-101E9|444923006
C-101ED|447553000
C-10330|34763001
C-10520|31811003
C-105A1|40565003
C-105A2|71647005
C-106A1|32505007
C-107A1|21576001
C-10940|51420009
C-111A1|77004003
C-113A1|17910003
C-113A2|79523006
C-113A3|86521004
C-11400|44588005
C-114A4|21572004
C-114A5|40937006
C-114A6|68630002
C-114AA|423249007
C-114AB|447134003
C-114B1|1368003
C-115A2|2705002
C-116A2|87437000
C-116A3|43239002
C-11906|395865006
C-12000|12503006
C-12013|83881004
C-12016|387372003
C-120F9|105830007
C-12200|39290007
C-12217|25419009
C-122A5|3027009
C-12300|88014003
C-124B4|35978008
C-12500|23172004
C-12700|66925006
C-127A1|71425003
C-127A2|3932008
C-127A3|53700003
C-127A4|425364008
C-127A5|422934004
C-128A2|53315004
C-12916|430821002
C-129A2|52745005
C-13000|3829006
C-13036|406452004
C-130A1|69089000
C-130A3|68580003
C-131A1|79477007
C-131A2|2008008
C-131A3|35337001
C-13200|88488004
C-132A8|47588004
C-13321|11496005
C-13500|88480006
C-13518|19893005
C-135A2|59844004
C-135A3|8202008
C-135A4|423764008
C-136A2|24853006
C-136A5|28243009
C-136B6|51800004
C-13700|41967008
C-138A9|60057003
C-13900|12597001
C-141A1|65054007
C-142A5|13237009
C-142B2|55117002
C-14300|5540006
C-14314|256579008
C-144A3|27054007
C-144A4|89272005
C-144A6|5405008
C-14512|395742005
C-145A4|56609000
C-145A5|48895003
C-145AA|446800006
C-145AB|446871009
C-14600|2309006
C-146A9|24301009
C-146B1|70544003
C-14700|50672002
C-14800|72717003
C-149A1|37225000
C-15000|71128006
C-151B2|48341001
C-15211|13931001
C-15300|84847000
C-155A1|71633006
C-155A2|58541008
C-15600|45215009
C-156A6|6301006
C-158A3|111084009
C-158A5|78023008
C-158A6|7770004
C-158A7|14071002
C-159A2|79197006
C-160A3|9351000
C-16200|63754004
C-162A3|10738001
C-162A7|14691008
C-163A8|72454006
C-163AA|424079002
C-163AB|424299003
C-163AC|424318009
C-163AD|424118002
C-163B0|430276001
C-163B6|446534003
C-163B8|446536001
C-163B9|447125008
C-163BA|447126009
C-163BB|447127000
C-163BC|447128005
C-16400|26194003
C-16600|1166006
C-166A2|75696008
C-16700|59801003
C-168A4|63360001
C-17200|83598005
C-172A5|27081007
C-172A8|80751004
C-173A5|61716009
C-173A7|34127007
C-17800|58281002
C-178A8|14529005
C-178FF|440223009
C-180A2|23788009
C-180A5|8227001
C-181A3|41758004
C-20005|57126000
C-20830|259153006
C-2102B|259221006
C-21047|419442005
C-21216|259170003
C-21402|111095003
C-21403|52836003
C-2141B|431510009
C-2141C|434162003
C-21624|2869004
C-21919|24215009
C-22301|13652007
C-22801|14958002
C-22802|46139004
C-22803|111101002
C-22804|68263003
C-22805|16943008
C-22806|10247008
C-22807|12030009
C-22808|13744001
C-22809|42248000
C-2280A|255792001
C-2280B|255793006
C-2280C|255794000
C-2280D|255795004
C-2280E|255796003
C-2280F|255797007
C-22810|255798002
C-22811|54791001
C-22812|53511009
C-22813|27016007
C-22814|28622002
C-22815|35094004
C-22816|255799005
C-22817|255800009
C-22818|255801008
C-22819|255802001
C-2281A|255803006
C-2281B|255804000
C-2281C|255805004
C-2281D|255806003
C-2281E|255807007
C-2281F|255808002
C-22821|11201005
C-22822|37575004
C-22823|86750008
C-22824|25941002
C-22825|38902009
C-22826|72572003
C-22827|22968009
C-22828|70520000
C-22829|65730007
C-2282A|255810000
C-2282B|255811001
C-2282C|255813003
C-2282D|314900004
C-2282E|310805002
C-22830|385484003
C-22831|2159007
C-22832|54221006
C-22833|68459007
C-22836|406951002
C-22837|406952009
C-22838|85981002
C-22839|58631000
C-2283A|406953004
C-2283C|406955006
C-2283E|406957003
C-2283F|406958008
C-22840|406959000
C-22841|6701008
C-22842|35609001
C-22843|25079009
C-22844|21592006
C-22845|84217005
C-22846|16788000
C-22847|406960005
C-22848|85190005
C-22849|44488008
C-2284A|406961009
C-2284B|406964001
C-2284C|406965000
C-2284D|406966004
C-2284E|406967008
C-2284F|406968003
C-22850|406969006
C-22851|45106005
C-22852|40076005
C-22853|60441008
C-22854|22931006
C-22855|89577003
C-22856|80305003
C-22857|57753006
C-22858|20230008
C-22859|76439002
C-2285B|406971006
C-2285C|406972004
C-2285D|406973009
C-2285E|406974003
C-2285F|406975002
C-22860|406976001
C-22861|39777001
C-22862|69133007
C-22863|40808006
C-22864|36572009
C-22865|8429000
C-22866|76605005
C-22867|88660000
C-22868|89856006
C-22869|86541009
C-2286A|406977005
C-2286C|406980006
C-2286D|406981005
C-2286E|406982003
C-2286F|406983008
C-22871|11780008
C-22872|27844007
C-22873|85066006
C-22874|51567006
C-22875|76633005
C-22876|40718007
C-22877|47486002
C-22878|64112001
C-22879|72371006
C-2287A|406985001
C-2287B|406986000
C-2287D|406989007
C-2287E|406990003
C-2287F|406991004
C-22880|406992006
C-22881|91295002
C-22882|89148006
C-22883|34700000
C-22885|48540004
C-22886|24167004
C-22887|89139001
C-22888|55831004
C-22889|50062004
C-2288A|406993001
C-2288D|406995008
C-22890|27120008
C-22891|31714001
C-22892|15896008
C-22894|14544006
C-22895|82682000
C-22896|22021002
C-22897|65445001
C-22898|2088005
C-22899|29342009
C-22901|5442001
C-22902|60920007
C-22903|76925007
C-22904|88625006
C-22905|63929007
C-22906|11645004
C-22907|9010006
C-22908|15529003
C-22909|25091000
C-22911|34128002
C-22912|43549000
C-22913|22749001
C-22914|38543004
C-22915|43106008
C-22916|76001002
C-22917|111102009
C-22918|17172002
C-22919|36879007
C-22920|83600004
C-22921|1346008
C-22922|71957009
C-22923|5043000
C-22924|7434003
C-22926|61068006
C-22927|11727009
C-22928|67956008
C-22929|76048000
C-22932|47995002
C-22933|12119009
C-22934|8342001
C-22935|8836009
C-22936|38707008
C-22937|24516006
C-22941|77073008
C-22942|35724001
C-22943|12001002
C-22944|11069001
C-22945|16836001
C-22946|8926000
C-22947|6725000
C-22951|29522004
C-22952|31260003
C-22953|65580004
C-22954|58755002
C-22955|78869007
C-22956|24900003
C-22957|60739006
C-22958|10740006
C-22959|21951008
C-22961|54432009
C-22962|45475000
C-22963|4656000
C-22964|38271009
C-22965|41750006
C-22966|89028002
C-22967|75956008
C-22968|12710003
C-22971|73892005
C-22972|432003
C-22973|91606004
C-22974|47030008
C-22975|64991008
C-22A00|35352008
C-22A01|81397005
C-22A02|73251007
C-22A03|84656005
C-22A04|27671009
C-22A05|85596006
C-22A06|25351006
C-22A07|17693003
C-22A08|29252006
C-22A11|49687009
C-22AA1|108880002
C-23805|277016007
C-29000|88376000
C-29020|873008
C-2A000|61088005
C-2A400|65345002
C-37128|116593003
C-37138|116602009
C-37152|412248005
C-50013|74626007
C-5008C|255631004
C-50309|312064005
C-50315|280906005
C-50434|303960004
C-51000|6425004
C-52500|14443002
C-60700|49998007
C-62960|96218000
C-63A10|15698006
C-64090|96227004
C-640A0|96229001
C-640B0|96230006
C-67770|73949004
C-677C0|82264009
C-68000|86308005
C-68030|26523005
C-68165|386693003
C-6A102|320917000
C-6A118|111132001
C-6A148|417696007
C-6A161|125707004
C-6A16A|11136004
C-6A16B|40342009
C-6A16E|84386009
C-6A180|9721008
C-6A190|96265006
C-70434|347379006
C-70841|262003004
C-72000|30492008
C-781E0|75959001
C-80012|432062000
C-80110|67507000
C-80120|111139005
C-80131|67440007
C-80135|33252009
C-80150|41549009
C-80160|48698004
C-80330|796001
C-80349|108502004
C-80400|82573000
C-80401|61773008
C-80430|85272000
C-80450|55745002
C-80460|31306009
C-80477|346553009
C-80490|47898004
C-80609|346322006
C-8060A|346441008
C-80800|96302009
C-81100|1182007
C-81120|4382004
C-81300|96308008
C-81560|71759000
C-81590|66859009
C-815E1|19041007
C-84085|10249006
C-842F4|273944007
C-84989|116532005
C-85800|52017007
C-913A4|49992008
C-97301|96328007
C-97520|8348002
C-97580|9190005
C-A0005|109029006
C-A0173|109066000
C-A0900|61946003
C-A1204|50318003
C-A2010|10712001
C-A6500|81839001
C-A6530|48603004
C-A6540|84812008
C-A6700|3361000
C-A6710|64520006
C-A7000|26370007
C-A7001|60533005
C-A7021|59057006
C-A7220|13132007
C-A7430|59082006
C-B014D|404846007
C-B0156|7292004
C-B0295|330888007
C-B02C5|354064008
C-B02C9|349358000
C-B02CC|350086004
C-B0300|7140000
C-B0302|96388005
C-B0303|409484007
C-B0312|43538006
C-B0314|109212003
C-B0315|90745007
C-B0316|62442005
C-B0317|12335007
C-B0318|73212002
C-B0319|89595000
C-B0321|109216000
C-B0322|109218004
C-B0323|86584005
C-B0324|69783005
C-B0325|925002
C-B0326|12801003
C-B0327|40710000
C-B0328|76155001
C-B0329|109219007
C-B0331|28121005
C-B0332|109222009
C-B0333|23053002
C-B0335|87445005
C-B0337|111158001
C-B0338|32836007
C-B0341|74554008
C-B0342|83423008
C-B0344|38344006
C-B0345|47192000
C-B0347|24891006
C-B0348|90733003
C-B0382|353903006
C-B038B|353912008
C-B03AD|353946009
C-B03BC|353962003
C-B03C3|354088005
C-B03C9|354094002
C-B0415|407976008
C-B0493|409477004
C-B07DB|422855001
C-B07DC|422540000
C-B07DD|423498000
C-B07DE|423543007
C-B07DF|422975006
C-B07E0|424708001
C-B07E1|422598008
C-B07E2|422763008
C-B07E3|425236000
C-B07E4|423546004
C-B07E5|424789007
C-B07E7|422789008
C-B07E8|422980002
C-B07EC|429296007
C-B1000|17600005
C-B1010|439007
C-B1011|62517004
C-B1012|4693006
C-B1013|6973004
C-B1016|88166005
C-B1017|78686003
C-B1018|29460005
C-B1021|187006
C-B1022|5692007
C-B1023|72159005
C-B1031|35321007
C-B1032|129501009
C-B1033|129499001
C-B1036|129502002
C-B1037|129503007
C-B1038|129504001
C-B1039|129505000
C-B103A|129506004
C-B103B|129507008
C-B103C|129508003
C-B103D|129509006
C-B103E|129510001
C-B103F|129511002
C-B1041|73065000
C-B1042|129512009
C-B1043|129513004
C-B1044|129514005
C-B1045|129515006
C-B1061|29218008
C-B1065|6516008
C-B1066|81621007
C-B1067|78570003
C-B1068|90617008
C-B1070|42728008
C-B1081|67690002
C-B1082|71636003
C-B1083|22979004
C-B1084|72015003
C-B1085|111159009
C-B1086|111160004
C-B1087|68967007
C-B1088|55673009
C-B1089|39200002
C-B1090|55814006
C-B1091|33271006
C-B1095|33785000
C-B1096|69839009
C-B1099|70154008
C-B10A5|409105003
C-B10C4|404713008
C-B10FB|395894004
C-B1100|64488003
C-B1105|36900006
C-B1108|78481003
C-B1109|35884005
C-B110E|395787009
C-B1111|52408003
C-B1121|87958003
C-B1122|31192007
C-B1123|125001
C-B1124|60459006
C-B112D|395789007
C-B1130|353842007
C-B1133|415704007
C-B1134|419804008
C-B1135|424570009
C-B1140|17069007
C-B1142|10781003
C-B1150|47729008
C-B1151|111161000
C-B1152|36641004
C-B1171|88473009
C-B1175|31527000
C-B1176|6257000
C-B1180|69076006
C-B1181|38424001
C-B1182|8858006
C-B1183|31953001
C-B1184|125701003
C-B1200|85693008
C-B1203|81761004
C-B1205|55494003
C-B1206|19495007
C-B1207|3040004
C-B1208|4832001
C-B1209|7281000
C-B1210|87853006
C-B1211|111162007
C-B1213|53951001
C-B1216|79610008
C-B1218|96390006
C-B1220|45849009
C-B1221|24511001
C-B1222|5931004
C-B1223|77313009
C-B1224|89818005
C-B1225|87410002
C-B1231|73685002
C-B1251|29348008
C-B1300|42417005
C-B1302|2942001
C-B7100|108899006
C-D6858|712736002
C-E0241|5811000122108
C-E0265|456999006
C-E0267|456997008
C-E0269|456995000
C-E026A|457000009
C-E0273|456992002
C-F06BC|712714000
C-F3302|66562002
C-F3310|81911001
C-F5000|82566005
D0-00050|95324001
D0-00058|271807003
D0-00165|247472004
D0-10100|43116000
D0-10130|24079001
D0-2202B|402603005
D0-22100|9014002
D0-30017|238810007
D0-3002F|403618004
D0-40100|43982006
D0-51006|398909004
D0-71000|28926001
D0-B0300|95376002
D0-B0310|95377006
D0-B0311|95378001
D0-B0312|95379009
D0-B0314|95380007
D0-B0320|95381006
D0-B0324|95382004
D0-B0326|95383009
D0-B0330|95384003
D0-B0334|95385002
D0-B0338|95386001
D0-B0339|95387005
D0-B0340|95388000
D0-B0342|95389008
D0-B0346|95390004
D0-B0350|95391000
D0-B0352|95392007
D0-B0354|95393002
D0-B0356|95394008
D0-B0360|95395009
D0-B0364|95396005
D0-B0370|95397001
D0-B0380|95398006
D0-B0382|95399003
D0-B0390|95400005
D0-B0394|95401009
D0-B03A0|95402002
D0-B03A2|95403007
D0-B03A4|95404001
D0-F0005|254651007
D0-F00E0|253001006
D0-F035F|126510002
D0-F0369|408643008
D0-F1017|254819008
D1-100FF|200936003
D1-50666|439470001
D1-F0106|94222008
D2-00036|195967001
D2-04460|51599000
D2-50000|19829001
D2-60262|410430005
D2-60302|40779009
D2-61100|19242006
D2-80100|60046008
D2-80300|36118008
D2-81180|16838000
D2-F1007|254637007
D2-F1103|93880001
D2-F1105|254626006
D2-F1106|94391008
D2-F110E|254634000
D3-00006|271594007
D3-00200|89138009
D3-02000|38341003
D3-0200B|429198000
D3-0200C|443482000
D3-02500|64715009
D3-04000|45007003
D3-04001|67763001
D3-04006|234171009
D3-0400A|429561008
D3-10000|56265001
D3-10008|287272002
D3-10030|414545008
D3-10510|90539001
D3-1070D|414795007
D3-10711|428196007
D3-10800|368009
D3-1081C|409712001
D3-12001|61490001
D3-12002|41334000
D3-12003|85284003
D3-12004|89323001
D3-12400|87343002
D3-12700|4557003
D3-13001|194842008
D3-13012|194828000
D3-13013|194843003
D3-13014|314116003
D3-1301F|233817007
D3-13020|233819005
D3-13021|233823002
D3-13025|300995000
D3-13037|429559004
D3-13040|53741008
D3-15000|22298006
D3-15100|57054005
D3-15119|401303003
D3-1511A|401314000
D3-16000|84114007
D3-16010|42343007
D3-17100|58718002
D3-20000|85898001
D3-20003|195020003
D3-20021|399020009
D3-22100|90828009
D3-23000|45227007
D3-26000|50920009
D3-28005|89736004
D3-28102|73774007
D3-29001|44241007
D3-29010|11851006
D3-29011|79619009
D3-29012|48724000
D3-29020|8722008
D3-29021|60573004
D3-29022|60234000
D3-29025|194983005
D3-29040|20721001
D3-29042|111287006
D3-29050|76267008
D3-29051|56786000
D3-2906A|360465008
D3-29082|253590009
D3-29096|373116009
D3-30000|44808001
D3-30001|270492004
D3-3002F|410429000
D3-30904|251175005
D3-30A03|284470004
D3-31121|74615001
D3-31290|6456007
D3-31351|195060002
D3-31500|17366009
D3-31520|49436004
D3-31700|25569003
D3-31704|251159007
D3-31710|66657009
D3-31715|44103008
D3-31720|71908006
D3-31740|17338001
D3-31742|27337007
D3-31744|10626002
D3-32102|27885002
D3-33000|4554005
D3-33110|59118001
D3-33112|251124007
D3-33120|63467002
D3-33122|251120003
D3-33140|37760005
D3-33150|62026008
D3-33200|74021003
D3-40208|111289009
D3-4020B|253639004
D3-40230|59282003
D3-40300|70995007
D3-80002|233982006
D3-80016|308546005
D3-80027|233981004
D3-80033|234021009
D3-8005B|400047006
D3-80086|710864009
D3-80505|195295006
D3-80515|118927008
D3-80650|31996006
D3-81100|72092001
D3-81660|75053002
D3-81922|128551005
D3-83001|218728005
D3-83300|67362008
D3-83602|314186008
D3-83660|21379009
D3-87780|69954004
D3-8900D|230690007
D3-89100|1386000
D3-90000|55855009
D3-90008|373945007
D3-90100|35304003
D3-91030|85598007
D3-F0620|93473009
D4-01046|69408002
D4-30000|9904008
D4-31000|13213009
D4-31005|253276007
D4-31010|26146002
D4-31012|204317008
D4-31040|83799000
D4-31052|128563000
D4-31110|86299006
D4-31120|45503006
D4-31124|429710001
D4-31125|443379009
D4-31150|30288003
D4-31154|94150003
D4-31166|253551005
D4-31220|70142008
D4-31303|360481003
D4-31310|60732002
D4-31400|61959006
D4-31611|253591008
D4-31810|18546004
D4-31A00|62067003
D4-31B16|27637000
D4-31B24|16567006
D4-31B68|424045003
D4-32012|83330001
D4-32014|7305005
D4-32030|253678000
D4-32504|128555001
D4-32506|128556000
D4-32509|128557009
D4-32510|128558004
D4-3252B|253728007
D4-3252C|253729004
D4-3252D|253730009
D4-33142|128584005
D4-33512|128566008
D4-33514|128567004
D4-33516|128568009
D4-33622|68237008
D4-48014|1896004
D4-51058|2531000124107
D4-51059|2631000124106
D4-5105A|2591000124106
D4-5105B|2561000124103
D4-5105C|2671000124109
D4-5105D|2601000124103
D4-5105E|2571000124105
D4-5105F|2551000124100
D4-5106B|2541000124102
D4-5106C|2651000124104
D4-5106D|2611000124100
D4-5106E|2641000124101
D4-5106F|2681000124107
D4-51071|2661000124102
D4-51073|2621000124108
D4-51087|2581000124108
D4-51088|2391000124102
D4-51089|2371000124103
D4-5108A|2431000124108
D4-5108B|2471000124106
D4-5108C|2451000124101
D4-5108D|2441000124103
D4-5108E|2381000124100
D4-5108F|2481000124109
D4-51090|2511000124101
D4-5109F|2521000124109
D4-510A8|2501000124104
D4-510A9|2461000124104
D4-510AA|2421000124105
D4-510AB|2491000124107
D4-510AC|2401000124100
D4-510AD|2411000124102
D4-510AE|2341000124106
D4-510AF|2321000124104
D4-510B4|2291000124108
D4-510B6|2281000124105
D4-510B7|2301000124109
D4-510B8|2351000124108
D4-510B9|2271000124107
D4-510BA|2361000124105
D4-510BB|2331000124101
D4-510BC|2311000124107
D4-510BD|2251000124102
D4-510BE|2231000124109
D4-510BF|2221000124106
D4-510C3|2201000124101
D4-510C4|2191000124104
D4-510C5|2261000124100
D4-510C6|2171000124100
D4-510C7|2211000124103
D4-510C8|2181000124102
D4-510C9|2241000124104
D5-000C0|442685003
D5-20002|255072001
D5-41170|68496003
D5-80140|37871000
D5-80400|41309000
D5-80600|19943007
D5-80822|197315008
D5-81002|128241005
D5-81210|76281005
D5-81220|80515008
D5-F0519|307502000
D5-F131F|126838000
D5-F1404|254582000
D6-34737|237897009
D6-90800|19346006
D7-10012|399326009
D7-11007|236423003
D7-11010|42399005
D7-51010|9713002
D7-76200|31351009
D7-76202|371036001
D7-90010|271989003
D7-9002A|302924003
D7-90035|399294002
D7-90310|27431007
D7-90364|42385006
D7-90370|22049009
D7-90382|76649007
D7-90420|4754008
D7-90428|6703006
D7-90434|21381006
D7-90435|44771000
D7-90452|77296004
D7-90530|89164003
D7-90554|31845005
D7-90560|87386002
D7-90565|290113009
D7-F0465|254900004
D7-F047C|444808002
D7-F0810|92248004
D7-F0815|254845004
D7-F0902|92652009
D7-F0A02|109888004
D7-F1000|95315005
D8-20100|16356006
D9-30400|78267003
DA-0001F|254938000
DA-26000|29426003
DA-30000|84757009
DA-73402|193570009
DA-73410|24010005
DA-73460|95217000
DA-74100|39021009
DA-74110|38101003
DA-74120|57190000
DA-75300|64634000
DA-76000|60113004
DA-7930D|232077005
DA-7931D|422061002
DB-80106|237495005
DB-F0107|255029007
DC-60000|64779008
DC-72130|30746006
DC-721C4|127189005
DC-F4113|93143009
DD-13000|46866001
DD-33500|26947005
DD-60002|116224001
DD-661D2|370512004
DD-66228|443461006
DD-66544|237473006
DD-66A67|110265006
DD-67703|408678008
DE-00020|91302008
DE-38010|66071002
DE-38100|50711007
DF-00000|64572001
DF-003E5|400210000
DF-0040E|363354003
DF-00436|128462008
DF-0044A|363406005
DF-0046D|363443007
DF-004BC|255046005
DF-00577|285645000
DF-0068E|398325003
DF-006C1|404029005
DF-0070B|398164008
DF-00736|408645001
DF-00777|417746004
DF-007B5|424952003
DF-00BB4|444408007
DF-00BEA|448216007
DF-10780|292094009
DF-10781|292095005
DF-10F41|293637006
DF-10F42|293638001
DF-1147C|473188002
DF-11510|711329002
F-00001|81323004
F-00033|271921002
F-00078|277381004
F-000B7|164854000
F-000C3|164929001
F-000FF|165076002
F-00100|21134002
F-00101|165082004
F-00103|165084003
F-00453|102459008
F-00454|102460003
F-0061F|409599009
F-008EC|271649006
F-008ED|271650006
F-009E4|248808008
F-009EA|225908003
F-00AA0|249192005
F-00BB8|307047009
F-00D5F|370388006
F-00E11|314439003
F-00E14|314440001
F-00E1F|314451001
F-00E21|314452008
F-00E22|314453003
F-00E5C|285285000
F-00E6D|250431005
F-00F4E|395112001
F-00FBE|399307001
F-01000|55607006
F-01072|118242002
F-01073|118243007
F-0123A|301939004
F-01360|84229001
F-01380|13791008
F-01500|80943009
F-01602|128974000
F-01604|128975004
F-01606|128976003
F-01608|128977007
F-0169D|166612004
F-01710|129715009
F-01711|129716005
F-01712|129717001
F-01713|129718006
F-01714|129719003
F-01720|129720009
F-01721|129721008
F-01722|129722001
F-01723|129723006
F-01726|129726003
F-01727|129727007
F-01728|129728002
F-01729|129729005
F-0172A|129730000
F-0172B|129731001
F-01732|129734009
F-01740|129737002
F-01741|129738007
F-01742|129739004
F-01743|129740002
F-01744|129741003
F-01745|129742005
F-01751|129744006
F-01752|129745007
F-01753|129746008
F-01754|129747004
F-01760|129748009
F-01761|129749001
F-01762|129750001
F-01763|129751002
F-01764|129752009
F-01765|129753004
F-01766|129754005
F-01767|129755006
F-01768|129756007
F-01769|129757003
F-0176A|129758008
F-0176B|129759000
F-0176C|129760005
F-0176D|129761009
F-0176E|129762002
F-0176F|129763007
F-01770|129764001
F-01771|129765000
F-01772|129766004
F-01773|129767008
F-01774|129768003
F-01775|129769006
F-01776|129770007
F-01781|129772004
F-01782|129773009
F-01783|129774003
F-01784|129775002
F-01785|129776001
F-01786|129777005
F-01787|129778000
F-01788|129779008
F-01789|129780006
F-0178A|129781005
F-0178B|129782003
F-0178C|129783008
F-0178D|129784002
F-0178E|129785001
F-0178F|129786000
F-01791|129788004
F-01792|129789007
F-01793|129790003
F-01794|129791004
F-01795|129792006
F-01796|129793001
F-01797|129794007
F-01798|129795008
F-01799|129796009
F-0179A|129797000
F-017B1|129806009
F-017B2|129807000
F-017B3|129808005
F-017B4|129809002
F-017B5|129810007
F-017B6|129811006
F-017B7|129812004
F-017B8|129813009
F-017C0|278528006
F-01860|60621009
F-01969|365853002
F-01BF8|169254007
F-01E06|280416009
F-01FBA|213262007
F-02087|370951003
F-0212C|250767002
F-021E1|258153002
F-021FF|250881009
F-02220|250907009
F-02225|250909007
F-02236|250924003
F-0224E|250929008
F-0227A|250949004
F-022A1|250964004
F-0231F|251011009
F-02320|251012002
F-02321|251013007
F-02322|251014001
F-0238B|251050008
F-0238D|251053005
F-023F7|251081004
F-02455|160476009
F-02573|160573003
F-02692|251271006
F-02900|373372005
F-029F7|238108007
F-02A3B|246206008
F-02A48|309523001
F-02B35|386530009
F-02B9B|384668003
F-02F14|170745003
F-02F15|170746002
F-02F16|170747006
F-02FA4|251786004
F-02FB4|251795007
F-02FB7|251799001
F-0319E|252064005
F-031A2|252068008
F-031F7|252129004
F-031F8|252130009
F-031F9|252131008
F-03204|164931005
F-03261|274640006
F-0331B|165816005
F-0351E|161045001
F-035A5|247049005
F-035F3|247094004
F-035FD|247095003
F-03753|162164007
F-037AB|398979000
F-037BB|397138000
F-037BC|397140005
F-037BD|397141009
F-037BF|397143007
F-037C0|397144001
F-037C1|397145000
F-03C97|171224000
F-03D1D|248243004
F-03D38|248300009
F-03D8C|248366000
F-03DE9|276755008
F-03DFE|276772001
F-03E02|276774000
F-03E0D|276780008
F-03E0E|276781007
F-03E55|248536006
F-03E86|276901002
F-03F6E|407559004
F-03FC9|300571009
F-03FCD|300577008
F-042BA|268384009
F-04317|363871006
F-043E6|364062005
F-04403|364091008
F-04404|364092001
F-04460|182833002
F-0452A|364320009
F-045CE|364393001
F-046D8|364528001
F-048E0|396631001
F-048FA|397263007
F-04A13|408379005
F-04AB2|408573005
F-04AB3|408574004
F-04B88|413322009
F-04BA9|409586006
F-04BC1|409673008
F-04D53|420050001
F-04D54|419775003
F-04D55|419475002
F-04DA1|419099009
F-04E95|422587007
F-04ECE|424622008
F-04ECF|425141002
F-04F74|427732000
F-04F76|427751006
F-04F84|427990004
F-04F92|428420003
F-04F9F|428531008
F-04FA0|428552000
F-04FA5|428628004
F-04FA6|428630002
F-04FB4|428832008
F-04FB8|428920008
F-04FCA|429157007
F-04FCC|429160000
F-04FCD|429162008
F-04FD3|429382003
F-04FD8|429483009
F-04FE3|429576000
F-04FE5|429619008
F-05018|432554001
F-05019|432655005
F-0501A|432678004
F-05028|434161005
F-05036|438949009
F-05166|442688001
F-05167|442691001
F-0516A|442700003
F-0516C|442704007
F-0516E|442707000
F-05170|442711006
F-05173|442714003
F-05179|442726008
F-0517E|442755000
F-0518A|443168008
F-051DF|444471002
F-051E0|444474005
F-051E3|444488009
F-051E4|444489001
F-051E5|444496004
F-051E6|444503000
F-051E7|444504006
F-051E8|444505007
F-06001|271593001
F-0600C|161901003
F-06017|404640003
F-0A44A|386661006
F-0B320|48694002
F-100EC|298336006
F-10100|24154002
F-10110|9964006
F-10120|60074003
F-10130|11554009
F-10210|12852001
F-10216|88241000
F-10220|52019005
F-10226|14502000
F-10240|51795009
F-10310|1240000
F-10316|34026001
F-10317|102535000
F-10318|32185000
F-10319|102536004
F-10320|10904000
F-10326|51845000
F-10330|55864004
F-10336|23242002
F-10340|40199007
F-10346|14205002
F-10348|34106002
F-10349|26527006
F-10380|34296003
F-10390|87068006
F-103A0|33586001
F-10410|34108001
F-10450|102538003
F-10460|102539006
F-10470|102540008
F-10480|102541007
F-12100|83323007
F-12300|87731000
F-13006|276334009
F-13060|21278004
F-18002|22325002
F-18010|16973004
F-20010|14910006
F-20020|58322009
F-20030|45804006
F-20130|23141003
F-20172|308689002
F-201B3|267036007
F-201B6|370367002
F-201BD|386616007
F-20240|76171001
F-20250|4386001
F-21000|86290005
F-21301|5467003
F-21303|248585001
F-21331|271824009
F-21334|248584002
F-24100|49727002
F-24210|66857006
F-24442|68235000
F-25040|68978004
F-30004|195675009
F-300FA|275514001
F-30117|366188009
F-3014D|251055003
F-3014E|251056002
F-3014F|251057006
F-30172|301121007
F-3018B|420300004
F-3018C|421704003
F-3018D|420913000
F-3018E|422293003
F-31000|75367002
F-31146|118433006
F-31150|6797001
F-32010|90892000
F-32020|111973004
F-32021|255236000
F-32030|59972007
F-32040|8997002
F-32050|60797005
F-32052|25437005
F-32056|37706002
F-32070|70822001
F-32100|82799009
F-32110|54993008
F-32120|90096001
F-32330|66130006
F-32340|79692001
F-32400|10337008
F-33019|429733000
F-33300|64730000
F-33750|11157007
F-37000|29857009
F-37006|279084009
F-37012|102589003
F-37015|274668005
F-37150|80313002
F-38002|102594003
F-38035|365416000
F-38056|251135002
F-38095|370359005
F-380B2|427989008
F-380B3|428417006
F-38277|76388001
F-38278|26141007
F-38279|429622005
F-38287|428550008
F-38793|428549008
F-38794|428750005
F-39200|58190003
F-39780|32318003
F-39790|88619007
F-39800|30017007
F-40031|297968009
F-400A9|415690000
F-41506|271767006
F-4410C|247441003
F-5005E|271801002
F-5012A|249599008
F-5012D|249602003
F-52840|16932000
F-54005|248523006
F-60710|56953008
F-61002|105590001
F-61070|75399008
F-61080|59351004
F-61117|255641001
F-61118|255667006
F-61165|261249004
F-61166|261250004
F-611FC|256496006
F-61202|256501007
F-61207|256506002
F-6121C|256526003
F-61380|14804005
F-61470|1710001
F-61606|372558009
F-61620|65123005
F-61639|373738000
F-61642|373746004
F-6165A|373757009
F-6169A|373780001
F-616D8|311731000
F-616E7|372578001
F-616EB|372580007
F-616FE|372602008
F-61716|372607002
F-6171D|372614000
F-61760|83036002
F-61779|289925000
F-61790|290006006
F-617EF|373219008
F-617F7|373228009
F-6180B|373246003
F-6180F|373250005
F-61814|373254001
F-6181B|373260001
F-6181D|373263004
F-6181F|373265006
F-6182F|373464007
F-6183C|373476007
F-6183D|373477003
F-61848|373488009
F-61861|373278006
F-6186A|373288007
F-6186F|373294004
F-61878|373304005
F-6188F|372656001
F-61898|372665008
F-61899|372666009
F-618A5|372681003
F-618A6|372682005
F-618AE|372693007
F-618AF|372695000
F-618B5|372700007
F-618D6|373526007
F-618D7|373529000
F-618D8|373530005
F-618FE|373337007
F-61916|372724004
F-61955|372784001
F-61957|372787008
F-61959|372790002
F-61968|373646006
F-61969|372806008
F-6196E|372813008
F-61995|372855004
F-6199A|372862008
F-6199B|372863003
F-619A3|372872006
F-619AA|372881000
F-619B7|373682001
F-619EF|372906009
F-61A26|387146001
F-61A28|387150008
F-61A3F|387176008
F-61A66|387218008
F-61A76|387239001
F-61A7F|387258005
F-61A90|72164009
F-61A95|387286002
F-61AA3|387305002
F-61AC4|387341002
F-61AC5|386839004
F-61AC9|386841003
F-61ACA|386842005
F-61AFE|387351001
F-61B05|387358007
F-61B0A|387368002
F-61B21|386910003
F-61B48|387423006
F-61BB2|387448009
F-61BD0|387480006
F-61C65|387560008
F-61C76|387085005
F-61C97|387124009
F-61D54|385420005
F-61D6F|398705004
F-61DA5|406988004
F-61DF9|412155002
F-61E1C|412228003
F-61E2A|410937004
F-61E5A|409549005
F-61E79|409595003
F-61F48|412548006
F-6205D|418760000
F-620E8|421148003
F-6220F|430028007
F-62219|430862008
F-6221A|430863003
F-6221B|430864009
F-62231|433338005
F-62232|433469005
F-62233|433471005
F-62234|433473008
F-62235|433474002
F-62238|434295000
F-62750|59094002
F-63390|3325005
F-63600|70106000
F-63750|54446009
F-64210|25761002
F-64460|10944007
F-65C50|115391007
F-66005|395889004
F-6ACA0|36176003
F-70102|39539005
F-70210|80274001
F-81890|60001007
F-84000|77386006
F-84094|102874004
F-840B3|289894009
F-84430|102877006
F-8612F|443115002
F-8A030|53430007
F-8A057|309587003
F-8A063|130963002
F-8A074|290069002
F-8A084|290084006
F-8A09C|290119008
F-93109|365981007
F-931D4|228366006
F-9321F|266919005
F-9B75C|268461001
F-A004A|301766008
F-A0846|274662006
F-A2143|251797004
F-A219C|403598008
F-A21A7|418363000
F-A2632|279047007
F-A265A|161971004
F-A2700|25064002
F-A4580|20262006
F-A4600|26079004
F-A5561|271782001
F-A558A|398665005
F-B022C|396017000
F-B1810|77671006
F-B2135|387362001
F-B2700|41598000
F-B3000|18220004
F-BA070|48988008
F-BB000|87708000
F-BB370|43706004
F-C0101|420303002
F-CB250|75777003
F-CB902|417324009
F-CB962|39525005
F-D5000|38082009
F-D7011|418326009
F-F1722|162290004
F-F7100|43914001
G-0002|57177007
G-0069|275552000
G-0102|308064009
G-011E|266897007
G-0157|160303001
G-0180|246101005
G-0202|103321005
G-0239|161432005
G-023F|161445009
G-0244|161453001
G-0269|161501007
G-026D|161505003
G-02BD|161622006
G-02D0|161656000
G-0304|161763005
G-0305|161765003
G-0319|161798008
G-031E|161806007
G-031F|161807003
G-032F|266894000
G-0335|266995000
G-0338|371422002
G-035A|397364003
G-035B|397363009
G-035C|397405001
G-035D|397406000
G-035E|397407009
G-035F|397408004
G-0360|397409007
G-0361|397410002
G-0362|397411003
G-0363|397412005
G-0364|397413000
G-0365|397414006
G-0366|397415007
G-0367|397417004
G-0368|397418009
G-0369|397419001
G-036A|397421006
G-036B|397427005
G-036C|397423009
G-036D|397425002
G-036E|397435008
G-036F|397437000
G-0370|397439002
G-0373|399264008
G-0374|399030000
G-0375|399109006
G-0376|399287000
G-0377|399063007
G-0378|399309003
G-0379|399293008
G-037A|399133000
G-037B|399140004
G-037C|399007006
G-037D|399167005
G-037E|399051002
G-037F|399266005
G-0380|399023006
G-0381|399154007
G-0382|399058008
G-0383|399235004
G-0384|399354002
G-0385|399229004
G-0386|399062002
G-0387|399104001
G-0388|399238002
G-0389|399282006
G-038A|399048009
G-038B|399070007
G-038C|399267001
G-038D|399039004
G-038E|399367004
G-038F|399027007
G-0390|399301000
G-0391|399093001
G-0392|399086000
G-0394|399155008
G-0395|399339008
G-0396|399139001
G-0397|399306005
G-0398|399239005
G-0399|399371001
G-039A|399036006
G-039B|399271003
G-039C|398998003
G-039D|399195005
G-039E|399310008
G-039F|399200001
G-03A0|399106004
G-03A1|399145009
G-03A2|399064001
G-03A5|399261000
G-03AA|399211009
G-03AC|399009009
G-03D3|415076002
G-03E5|416471007
G-0401|427858005
G-0416|428053000
G-044D|428752002
G-0477|429024007
G-04C5|429740004
G-04E3|430091005
G-0577|443082005
G-0578|443083000
G-0579|443160001
G-057B|443499004
G-057C|443500008
G-057D|443562002
G-057E|443609003
G-0584|443895001
G-0586|444161008
G-4022|11723008
G-4041|75976002
G-4042|25594002
G-4043|15508007
G-4044|427986001
G-4045|429551001
G-4046|429557002
G-5206|399108003
G-5207|399074003
G-5208|399075002
G-5209|399136008
G-5210|399089007
G-5212|399273000
G-5215|399321004
G-5216|399001007
G-5220|399012007
G-5221|399300004
G-5222|399297009
G-5223|399118008
G-5224|399268006
G-5225|399159002
G-7154|70232002
G-7155|27789000
G-7290|103335007
G-7292|128954007
G-7293|128955008
G-7294|128956009
G-7295|128957000
G-7296|128958005
G-7297|128959002
G-7298|128960007
G-7299|128961006
G-729A|129082007
G-729B|129083002
G-729C|129086005
G-729D|129087001
G-729E|129088006
G-729F|129089003
G-72BB|129085009
G-7304|129090007
G-7305|129091006
G-7406|129092004
G-7408|129093009
G-8003|119295008
G-803C|258433009
G-80A5|309050000
G-80A6|309051001
G-81A0|258562007
G-81EA|258661006
G-8300|119376003
G-8310|127457009
G-8311|122595009
G-8318|122737001
G-8319|122738006
G-831B|122739003
G-832D|309058007
G-8339|309059004
G-833D|309546004
G-833F|309547008
G-8346|309548003
G-8430|397199005
G-8439|430856003
G-843A|430861001
G-843B|430970004
G-843C|431196006
G-A002|6736007
G-A003|24484000
G-A100|24028007
G-A101|7771000
G-A102|51440002
G-A103|66459002
G-A104|49370004
G-A107|66787007
G-A108|3583002
G-A10A|261129000
G-A110|26216008
G-A111|14414005
G-A114|11896004
G-A117|62824007
G-A118|40415009
G-A119|46053002
G-A11A|371240000
G-A11B|371242008
G-A11C|371243003
G-A11D|371244009
G-A11E|371246006
G-A120|60583000
G-A121|32400000
G-A122|43674008
G-A123|57195005
G-A127|49530007
G-A128|33843005
G-A12A|371250004
G-A12B|371251000
G-A12C|371252007
G-A12D|371253002
G-A12E|371254008
G-A12F|405738005
G-A132|405739002
G-A137|62372003
G-A138|81654009
G-A139|26283006
G-A140|795002
G-A142|24020000
G-A143|38717003
G-A144|33096000
G-A145|30730003
G-A147|24422004
G-A151|87687004
G-A15A|131183008
G-A160|1483009
G-A166|42798000
G-A169|68493006
G-A16A|131184002
G-A170|32381004
G-A171|11070000
G-A172|61397002
G-A174|57183005
G-A180|37197008
G-A182|90069004
G-A185|103339001
G-A186|103340004
G-A187|103341000
G-A188|103342007
G-A189|103343002
G-A18A|131185001
G-A18B|131186000
G-A191|398994001
G-A193|131187009
G-A194|131188004
G-A195|131189007
G-A196|131190003
G-A197|131191004
G-A198|131192006
G-A19B|399232001
G-A19C|399214001
G-A1A1|103344008
G-A1A2|103345009
G-A1A3|103346005
G-A1A4|103347001
G-A1A5|103348006
G-A1A6|103349003
G-A1B2|103353001
G-A1B3|103354007
G-A1F8|106233006
G-A1FF|410674003
G-A200|10828004
G-A203|52101004
G-A205|260408008
G-A206|410679008
G-A214|9726003
G-A220|103355008
G-A249|30807003
G-A265|17589002
G-A270|90734009
G-A316|1250004
G-A321|19648000
G-A324|65709003
G-A328|59135002
G-A332|63161005
G-A351|87017008
G-A366|60132005
G-A371|1312007
G-A373|75540009
G-A374|62482003
G-A37A|260360000
G-A385|82334004
G-A397|7087005
G-A39A|255227004
G-A402|49608001
G-A405|88446008
G-A425|21594007
G-A428|112233002
G-A437|56851009
G-A443|524008
G-A460|17621005
G-A466|42425007
G-A46B|410516002
G-A472|21114003
G-A477|25126001
G-A47B|415684004
G-A485|6041008
G-A491|24863003
G-A530|5712003
G-A545|82280004
G-A555|55011004
G-A556|103361006
G-A561|19939008
G-A572|31099001
G-A599|79458005
G-A600|75294000
G-A60B|246092007
G-A640|40266001
G-A648|64957009
G-A660|26242008
G-B102|83578000
G-C002|47429007
G-C020|75958009
G-C028|255460003
G-C032|278201002
G-C036|370129005
G-C048|260674002
G-C05F|260753009
G-C093|260858005
G-C09C|260870009
G-C0AE|260893003
G-C0B2|260905004
G-C0B7|260911001
G-C0E3|363698007
G-C0E8|363703001
G-C0E9|363704007
G-C0F2|363713009
G-C11C|246489000
G-C150|134198009
G-C16B|258214002
G-C171|272741003
G-C189|246090004
G-C197|246112005
G-C1C6|246205007
G-C1E3|246262008
G-C1F9|246345001
G-C2D0|363589002
G-C2FE|300842002
G-C32C|408730004
G-C32E|408732007
G-C340|410675002
G-C350|424361007
G-C504|116676008
G-C50A|116682006
G-C52F|127489000
G-C581|272737002
G-D001|66739002
G-D002|54300008
G-D003|57257006
G-D00B|118438002
G-D027|103381007
G-D028|6706003
G-D032|103382000
G-D033|103383005
G-D052|103386002
G-D054|103387006
G-D05F|260585005
G-D065|129226004
G-D067|260590008
G-D071|260601006
G-D0C6|261459001
G-D101|47625008
G-D102|58100008
G-D103|78421000
G-D104|34206005
G-D106|38239002
G-D107|60213007
G-D108|72607000
G-D109|12130007
G-D112|6064005
G-D13E|180640008
G-D140|26643006
G-D144|37737002
G-D160|37161004
G-D164|16857009
G-D172|46713006
G-D173|372460008
G-D17C|372463005
G-D17D|372464004
G-D1E4|444850002
G-D209|25876001
G-D210|103390000
G-D216|103391001
G-D217|385673002
G-D221|87982008
G-D231|8359006
G-D301|117362005
G-D30B|385651009
G-D30F|385655000
G-D316|385656004
G-D320|397898000
G-D321|398201009
G-D701|118538004
G-D705|118565006
G-D709|118578006
G-D750|118586006
G-D775|246244004
G-D785|131197000
G-D7FE|410668003
G-D870|128947001
G-D871|128949003
G-D872|128948006
G-D873|128950003
G-D874|128951004
G-DB10|128432002
G-DB11|128433007
G-DB12|128434001
G-DB13|128435000
G-DB14|128436004
G-DB15|128437008
G-DB16|128438003
G-DB17|128439006
G-DB18|128440008
G-DB19|128441007
G-DB20|128442000
G-DB21|128443005
G-DB22|128444004
G-DB23|128445003
G-DB24|128446002
G-DB25|128447006
G-DB26|128448001
G-DB27|128449009
G-DB28|128450009
G-DB29|128451008
G-DB30|128452001
G-DB31|128453006
G-DB32|128454000
G-DB33|128455004
G-DB34|128552003
G-DE02|128591008
G-DE04|128592001
G-DE06|128593006
G-DE08|128594000
G-E002|304915008
G-E048|273249006
G-E479|443635002
G-F175|27167007
G-F211|54102005
G-F212|1663004
G-F213|61026006
G-F517|25173007
G-F616|369790002
G-F617|369791003
G-F618|369792005
G-F749|369991007
J-0016E|158965000
J-00172|158971006
J-00187|159016003
J-004E8|309343006
J-0050A|309390008
J-00552|223366009
J-00556|304292004
J-005E6|405277009
J-005E8|405279007
J-06173|3430008
J-07100|106292003
J-0714A|415506007
J-0714B|413854007
L-000A9|388445009
L-000F9|388626009
L-001DE|406733009
L-00376|448169003
L-30000|49872002
L-30606|42024000
L-35500|112381006
L-80100|79058000
L-80105|84923006
L-80106|8989009
L-80108|409905004
L-80112|62153005
L-80113|30384003
L-80115|44230005
L-80116|21921002
L-80118|35229007
L-80119|83996001
L-80120|53031002
L-80121|131426006
L-80122|131427002
L-80123|131428007
L-80124|131429004
L-80125|131430009
L-80126|131431008
L-80127|131432001
L-80128|131433006
L-80129|131434000
L-8012A|131435004
L-8012B|131436003
L-8012C|131437007
L-8012E|131438002
L-8012F|131439005
L-80130|66911005
L-80131|13544004
L-80132|76497003
L-80133|67448000
L-80134|32938007
L-80135|84839000
L-80136|112485003
L-80137|23629009
L-80138|131440007
L-80139|125074003
L-8013A|131441006
L-8013B|131442004
L-8013C|131443009
L-8013D|131444003
L-8013E|131445002
L-8013F|131446001
L-80141|7843000
L-80142|9277006
L-80143|26105007
L-80144|51937006
L-80145|48702000
L-80146|3216001
L-80147|66314009
L-80148|21553004
L-80149|45284002
L-8014C|131447005
L-8014D|131448000
L-8014E|131449008
L-8014F|131450008
L-80150|65344003
L-80151|6112002
L-80153|76604009
L-80154|81267004
L-80156|400003
L-80157|88807001
L-80158|90612002
L-8015A|131451007
L-8015B|131452000
L-8015C|131453005
L-8015D|131454004
L-8015E|131455003
L-8015F|131456002
L-80160|83173002
L-80161|131457006
L-80162|131458001
L-80163|131459009
L-80164|131460004
L-80165|131461000
L-80166|131462007
L-80167|131463002
L-80168|131464008
L-80169|131465009
L-8016A|131466005
L-8016B|131467001
L-8016C|131468006
L-8016D|131469003
L-8016E|131470002
L-8016F|131471003
L-80170|80835003
L-80171|78541007
L-80172|28483003
L-80173|50959000
L-80174|28744004
L-80175|944009
L-80176|26525003
L-80177|131472005
L-80178|131473000
L-80179|131474006
L-8017A|131475007
L-8017B|131476008
L-8017C|131477004
L-8017D|131478009
L-8017E|131479001
L-8017F|131480003
L-80180|131481004
L-80181|131482006
L-80182|131483001
L-80183|131484007
L-80184|131485008
L-80185|131486009
L-80186|131487000
L-80187|131488005
L-80188|131489002
L-80189|131490006
L-8018A|131491005
L-8018B|131492003
L-8018C|131493008
L-8018D|131494002
L-8018E|131495001
L-8018F|131496000
L-80190|131497009
L-80191|131498004
L-80192|131499007
L-80193|131500003
L-80194|131501004
L-80195|131502006
L-80196|131503001
L-80197|131504007
L-80198|131505008
L-80199|131506009
L-8019A|131507000
L-8019B|131508005
L-8019C|131509002
L-8019D|131510007
L-8019E|131511006
L-8019F|131512004
L-801A0|131513009
L-801A1|131514003
L-801A2|131515002
L-801A3|131516001
L-801A4|131517005
L-801A5|131518000
L-801A6|131519008
L-801A7|131520002
L-801A8|131521003
L-801A9|131522005
L-801AA|131523000
L-801AB|131524006
L-801AC|131525007
L-801AD|131526008
L-801AE|131527004
L-801AF|131528009
L-801B0|131529001
L-801B1|131530006
L-801B2|131531005
L-801B3|131532003
L-801B4|131533008
L-801B5|131534002
L-801B6|131535001
L-801B7|131536000
L-801B8|131537009
L-801B9|131538004
L-801BA|131539007
L-801BB|131540009
L-801BC|131541008
L-801BD|131542001
L-801BE|131543006
L-801BF|131544000
L-801C0|131545004
L-801C1|131546003
L-801C2|131547007
L-801C3|131548002
L-801C4|131549005
L-801C5|131550005
L-801C6|131551009
L-801C7|131552002
L-801C8|131553007
L-801C9|131554001
L-801CA|131555000
L-801CB|131556004
L-801CC|131557008
L-801CD|131558003
L-801CE|131559006
L-801CF|131560001
L-801D0|131561002
L-801D1|131562009
L-801D2|131563004
L-801D3|131564005
L-801D4|131565006
L-801D5|131566007
L-801D6|131567003
L-801D7|131568008
L-801D8|131569000
L-801D9|131570004
L-801DA|131571000
L-801DB|131572007
L-801DC|131573002
L-801DD|131574008
L-801DE|131575009
L-801DF|131576005
L-801E0|131577001
L-801E1|131578006
L-801E2|131579003
L-801E3|131580000
L-801E4|131581001
L-801E5|131582008
L-801E6|131583003
L-801E7|131584009
L-801E8|424705003
L-801EA|131585005
L-801EB|131586006
L-801EC|131587002
L-801ED|131588007
L-801EE|131589004
L-801EF|131590008
L-801F0|131591007
L-801F1|131592000
L-801F2|131593005
L-801F3|131594004
L-801F4|131595003
L-801F5|131596002
L-801F6|131597006
L-801F7|131598001
L-801F8|131599009
L-801F9|131600007
L-801FA|131601006
L-801FB|131602004
L-801FC|131603009
L-801FD|131604003
L-801FE|131605002
L-801FF|131606001
L-80200|68552000
L-80205|70431006
L-80206|5438004
L-80207|74745008
L-80208|64158000
L-80209|9230001
L-80210|89708009
L-80211|55530007
L-80212|16015002
L-80213|684003
L-80214|21208000
L-80215|28360002
L-80216|30089001
L-80217|131607005
L-80218|131608000
L-80219|131609008
L-8021A|131610003
L-8021B|131611004
L-8021C|131612006
L-8021D|131613001
L-8021E|131614007
L-8021F|131615008
L-80220|131616009
L-80221|131617000
L-80222|131618005
L-80223|131619002
L-80224|131620008
L-80225|131621007
L-80226|131622000
L-80227|131623005
L-80228|131624004
L-80229|131625003
L-8022A|131626002
L-8022B|131627006
L-8022C|131628001
L-8022D|131629009
L-8022E|131630004
L-80230|131631000
L-80231|131632007
L-80232|131633002
L-80233|131634008
L-80234|131635009
L-80235|131636005
L-80236|131637001
L-80237|131638006
L-80238|131639003
L-80239|131640001
L-80240|131641002
L-80241|131642009
L-80242|131643004
L-80243|131644005
L-80244|131645006
L-80245|131646007
L-80246|131647003
L-80247|131648008
L-80248|131649000
L-80249|131650000
L-80250|131651001
L-80251|131652008
L-80252|131653003
L-80253|131654009
L-80254|131655005
L-80255|131656006
L-80256|131657002
L-80257|131658007
L-80258|131659004
L-80259|131660009
L-80260|131661008
L-80261|131662001
L-80263|131663006
L-80265|131664000
L-80266|131665004
L-80267|131666003
L-80268|131667007
L-80269|131668002
L-80270|131669005
L-80271|131670006
L-80272|131671005
L-80273|131672003
L-80274|131673008
L-80275|131674002
L-80276|131675001
L-80277|131676000
L-80278|131677009
L-80279|131678004
L-80280|131679007
L-80281|131680005
L-80282|131681009
L-80283|131682002
L-80284|131683007
L-80285|131684001
L-80286|131685000
L-80287|131686004
L-80288|131687008
L-80289|131688003
L-80290|131689006
L-80291|131690002
L-80292|131691003
L-80293|131692005
L-80294|131693000
L-80295|131694006
L-80296|131695007
L-80297|131696008
L-80298|131697004
L-80299|131698009
L-80300|36295001
L-80306|25660007
L-80307|65187008
L-80308|50717006
L-80309|48697009
L-80310|67515002
L-80311|67414001
L-80312|44835005
L-8031A|131699001
L-8031B|131700000
L-8031C|131701001
L-8031D|131702008
L-8031E|131703003
L-8031F|131704009
L-80320|25327001
L-80321|86920006
L-80322|72329005
L-80323|64591001
L-80324|11967001
L-80325|6431001
L-80326|65492002
L-80327|82440005
L-8032A|131705005
L-8032B|131706006
L-8032C|131707002
L-8032D|131708007
L-8032E|131709004
L-8032F|131710009
L-80331|73191001
L-80332|46392004
L-80333|5164003
L-80334|45690005
L-80335|59210004
L-80336|112486002
L-80337|87962009
L-80338|53360003
L-80339|13934009
L-8033A|131711008
L-8033B|131712001
L-8033C|131713006
L-8033D|131714000
L-8033E|131715004
L-8033F|131716003
L-80340|41706005
L-80341|2124007
L-80342|32145006
L-80343|79603002
L-80344|112487006
L-80345|3099004
L-80346|4574003
L-80347|3566006
L-80348|72648002
L-80349|89665001
L-8034A|131717007
L-8034B|131718002
L-8034C|131719005
L-8034D|131720004
L-8034E|131721000
L-8034F|131722007
L-80350|39855006
L-80351|131723002
L-80352|131724008
L-80353|131725009
L-80354|131726005
L-80355|131727001
L-80356|131728006
L-80357|131729003
L-80358|131730008
L-80359|131731007
L-8035A|131732000
L-8035B|131733005
L-8035C|131734004
L-8035D|131735003
L-8035E|131736002
L-8035F|131737006
L-80360|131738001
L-80361|131739009
L-80362|131740006
L-80363|131741005
L-80364|131742003
L-80365|131743008
L-80366|131744002
L-80367|131745001
L-80368|131746000
L-80369|131747009
L-8036A|131748004
L-8036B|131749007
L-8036C|131750007
L-8036D|131751006
L-8036E|131752004
L-8036F|131753009
L-80370|131754003
L-80371|131755002
L-80372|131756001
L-80373|131757005
L-80374|131758000
L-80375|131759008
L-80376|131760003
L-80377|131761004
L-80378|131762006
L-80379|131763001
L-8037A|131764007
L-8037B|131765008
L-8037C|131766009
L-8037D|131767000
L-8037E|131768005
L-8037F|131769002
L-80380|131770001
L-80381|131771002
L-80382|131772009
L-80383|131773004
L-80384|131774005
L-80385|131775006
L-80386|131776007
L-80387|131777003
L-80388|131778008
L-80389|131779000
L-8038A|131780002
L-8038B|131781003
L-8038C|131782005
L-8038D|131783000
L-8038E|131784006
L-8038F|131785007
L-80390|131786008
L-80391|131787004
L-80392|131788009
L-80393|131789001
L-80394|131790005
L-80395|131791009
L-80396|131792002
L-80397|131793007
L-80398|131794001
L-80399|131795000
L-8039A|131796004
L-8039B|131797008
L-8039C|131798003
L-8039D|131799006
L-8039E|131800005
L-8039F|131801009
L-80403|131802002
L-80404|131803007
L-80405|45790002
L-80406|90050009
L-80407|26837006
L-80408|54699009
L-80409|7623008
L-8040A|131804001
L-8040B|131805000
L-8040C|131806004
L-8040D|131807008
L-8040E|131808003
L-8040F|131809006
L-80410|42724005
L-80411|26973000
L-80412|72394007
L-80413|80777007
L-80414|55167009
L-80415|54098002
L-80416|22720009
L-80417|47842004
L-80418|41092008
L-80419|1247002
L-80420|131816007
L-80421|89648005
L-80422|6220006
L-80423|112488001
L-80424|54447000
L-80425|66168008
L-80426|25813002
L-80427|19356005
L-80428|70457009
L-80429|41754002
L-8042D|131819000
L-80430|12360007
L-80431|21295007
L-80432|131822003
L-80433|26699009
L-80434|131823008
L-80435|39532001
L-80436|41738000
L-80437|56086005
L-80438|1006005
L-80439|4960000
L-80440|58264006
L-80441|131830002
L-80442|131831003
L-80443|131832005
L-80444|131833000
L-80445|131834006
L-80446|131835007
L-80447|131836008
L-80448|131837004
L-80449|131838009
L-80450|3997000
L-80451|46408008
L-80452|69067004
L-80453|396488006
L-80454|76467006
L-80455|13487004
L-80456|76302002
L-80457|34200004
L-80458|53567001
L-80459|51023000
L-80461|1789009
L-80462|1118004
L-80463|8089006
L-80464|25369002
L-80465|31633003
L-80466|131851004
L-80467|131852006
L-80468|131853001
L-80469|131854007
L-80470|131861006
L-80471|131862004
L-80472|131863009
L-80473|131864003
L-80474|131865002
L-80475|131866001
L-80476|131867005
L-80477|131868000
L-80478|131869008
L-80479|131870009
L-8047A|131871008
L-8047B|131872001
L-8047C|131873006
L-8047D|131874000
L-8047E|131875004
L-8047F|131876003
L-80480|131877007
L-80481|131878002
L-80482|131879005
L-80483|131880008
L-80484|131881007
L-80485|131882000
L-80486|131883005
L-80487|131884004
L-80488|131885003
L-80489|131886002
L-8048A|131887006
L-8048B|131888001
L-8048C|131889009
L-8048D|131890000
L-8048E|131891001
L-8048F|131892008
L-80490|131893003
L-80491|131894009
L-80492|131895005
L-80493|131896006
L-80494|131897002
L-80495|425253007
L-80496|131898007
L-80497|131899004
L-80498|131900009
L-80499|131901008
L-8049A|131902001
L-8049B|131903006
L-8049C|131904000
L-8049D|131905004
L-8049E|131906003
L-8049F|131907007
L-804A0|425118005
L-804A1|131908002
L-804A2|131909005
L-804A3|131910000
L-804A4|131911001
L-804A5|131912008
L-804A6|131913003
L-804A7|131914009
L-804A8|131915005
L-804A9|131916006
L-804AA|131917002
L-804AC|131919004
L-804AD|131920005
L-804AE|131921009
L-804AF|131922002
L-804B0|424111008
L-804B1|131923007
L-804B2|131924001
L-804B3|131925000
L-804B4|131926004
L-804B5|131927008
L-804B6|131928003
L-804B7|131929006
L-804B8|131930001
L-804B9|131931002
L-804BA|131932009
L-804BB|131933004
L-804BC|131934005
L-804BD|131935006
L-804BE|131936007
L-804BF|131937003
L-804C0|423926000
L-804C1|131938008
L-804C2|131939000
L-804C3|131940003
L-804C4|131941004
L-804C5|131942006
L-804C6|131943001
L-804C7|131944007
L-804C8|131945008
L-804C9|131946009
L-804CA|131947000
L-804CB|131948005
L-804CC|131949002
L-804CD|131950002
L-804CE|131951003
L-804CF|131952005
L-804D1|131953000
L-804D2|131954006
L-804D3|131955007
L-804D4|131956008
L-804D5|131957004
L-804D6|131958009
L-804D7|131959001
L-804D9|131960006
L-804DA|131961005
L-804DB|131962003
L-804DC|131963008
L-804DE|131964002
L-804DF|131965001
L-804E1|131966000
L-804E2|131967009
L-804E3|131968004
L-804E4|131969007
L-804E5|131970008
L-804E6|131971007
L-804E7|131972000
L-804E8|131973005
L-804E9|131974004
L-804EA|131975003
L-804EB|131976002
L-804EC|131977006
L-804ED|131978001
L-804EE|131979009
L-804EF|131980007
L-804F1|131981006
L-804F2|131982004
L-804F3|131983009
L-804F4|131984003
L-804F5|131985002
L-804F6|131986001
L-804F7|131987005
L-804F8|131988000
L-804F9|131989008
L-804FA|131990004
L-804FB|131991000
L-804FC|131992007
L-804FE|131993002
L-804FF|131994008
L-80500|42018006
L-80504|131998006
L-80505|48394005
L-80510|112489009
L-80511|33551003
L-80520|74899005
L-80521|76364003
L-80522|32297006
L-80523|53431006
L-80524|18212001
L-80525|30720007
L-80526|68512002
L-80527|74970001
L-80528|87061000
L-80529|56084008
L-80530|24319000
L-80531|43500007
L-80532|84315000
L-80533|61036003
L-80534|29223008
L-80535|33212007
L-80536|48470006
L-80537|84081007
L-80538|34595003
L-80539|25856007
L-80540|22506004
L-80541|15961007
L-80542|132009005
L-80543|132010000
L-80544|132011001
L-80545|132012008
L-80546|132013003
L-80547|132014009
L-80548|132015005
L-80549|132016006
L-8054A|132017002
L-8054B|132018007
L-8054C|132019004
L-8054D|132020005
L-8054E|132021009
L-8054F|132022002
L-80550|24840008
L-80553|69461005
L-80554|29881002
L-80555|132023007
L-80556|132024001
L-80557|132025000
L-80558|132026004
L-80559|132027008
L-8055A|132028003
L-8055B|132029006
L-8055C|132030001
L-8055D|132031002
L-8055E|132032009
L-8055F|132033004
L-80560|74921000
L-80561|41561001
L-80562|36570001
L-80563|6053007
L-80564|8516002
L-80565|61973002
L-80566|112490000
L-80567|11161001
L-80568|3260001
L-8056A|132034005
L-8056B|132035006
L-8056D|132037003
L-8056E|132038008
L-8056F|132039000
L-80570|89928000
L-80571|45635003
L-80572|59667000
L-80573|24111007
L-80574|47795006
L-80575|67720004
L-80576|49462008
L-80577|32683006
L-80578|73005003
L-80579|14063001
L-8057A|90885005
L-8057B|132040003
L-8057C|132041004
L-8057D|132042006
L-8057E|132043001
L-8057F|132044007
L-80580|20280002
L-80581|19770007
L-80582|86694007
L-80583|132045008
L-80584|132046009
L-80585|132047000
L-80586|132048005
L-80587|132049002
L-80588|132050002
L-80589|132051003
L-8058A|132052005
L-8058B|132053000
L-8058C|132054006
L-8058D|132055007
L-8058E|132056008
L-8058F|132057004
L-80590|69602006
L-80591|36111002
L-80592|84232003
L-80593|57613003
L-80594|30448006
L-80595|132058009
L-80596|132059001
L-80597|132060006
L-80598|132061005
L-80599|132062003
L-8059A|132063008
L-8059B|132064002
L-8059C|132065001
L-8059D|132066000
L-8059E|132067009
L-8059F|132068004
L-805A1|132069007
L-805A2|132070008
L-805A3|132071007
L-805A4|132072000
L-805A5|132073005
L-805A6|132074004
L-805A7|132075003
L-805A8|132076002
L-805A9|132077006
L-805AA|132078001
L-805AB|132079009
L-805AC|132080007
L-805AD|132081006
L-805AE|132082004
L-805AF|132083009
L-805B1|132084003
L-805B2|132085002
L-805B3|132086001
L-805B4|132087005
L-805B5|132088000
L-805B6|132089008
L-805B7|132090004
L-805B8|132091000
L-805B9|132092007
L-805BA|132093002
L-805BB|132094008
L-805BC|132095009
L-805BD|132096005
L-805BE|132097001
L-805BF|132098006
L-805C1|132099003
L-805C2|132100006
L-805C3|132101005
L-805C4|132102003
L-805C5|132103008
L-805C6|132104002
L-805C7|132105001
L-805C8|132106000
L-805C9|132107009
L-805CA|132108004
L-805CB|132109007
L-805CC|132110002
L-805CD|132111003
L-805CE|132112005
L-805CF|132113000
L-805D0|132114006
L-805D1|132115007
L-805D2|132116008
L-805D3|132117004
L-805D4|132118009
L-805D5|132119001
L-805D6|132120007
L-805D7|132121006
L-805D8|132122004
L-805D9|132123009
L-805DA|132124003
L-805DB|132125002
L-805DC|132126001
L-805DD|132127005
L-805DE|132128000
L-805DF|132129008
L-805E1|132130003
L-805E2|132131004
L-805E3|132132006
L-805E4|132133001
L-805E5|132134007
L-805E6|132135008
L-805E7|132136009
L-805E8|132137000
L-805E9|132138005
L-805EB|132139002
L-805EC|132140000
L-805ED|132141001
L-805EE|132142008
L-805EF|132143003
L-805F1|132144009
L-805F2|132145005
L-805F3|132146006
L-805F4|132147002
L-805F5|132148007
L-805F6|132149004
L-805F7|132150004
L-805F8|132151000
L-805F9|132152007
L-805FA|132153002
L-805FB|132154008
L-805FC|132155009
L-805FD|132156005
L-805FE|132157001
L-805FF|132158006
L-80600|80131009
L-80601|10261003
L-80602|78994007
L-80603|84528008
L-80604|58311005
L-80605|8970009
L-80606|8763002
L-80607|71923001
L-80608|42948007
L-80609|12407009
L-8060A|132159003
L-8060B|132160008
L-8060C|132161007
L-8060D|132162000
L-8060E|132163005
L-8060F|132164004
L-80610|21021000
L-80611|77236002
L-80612|80084005
L-80613|132165003
L-80614|132166002
L-80615|132167006
L-80616|132168001
L-80617|132169009
L-80618|132170005
L-80619|132171009
L-8061B|132173007
L-8061C|132174001
L-8061D|132175000
L-8061E|132176004
L-80620|60958006
L-80622|82909008
L-80623|132178003
L-80624|132179006
L-80625|132180009
L-80626|132181008
L-80627|132182001
L-80628|132183006
L-80629|132184000
L-8062A|132185004
L-8062B|132186003
L-8062C|132187007
L-8062D|132188002
L-8062E|132189005
L-8062F|132190001
L-80630|61083001
L-80634|132191002
L-80635|132192009
L-80636|132193004
L-80637|132194005
L-80638|132195006
L-80639|132196007
L-8063A|132197003
L-8063B|132198008
L-8063C|132199000
L-8063D|132200002
L-8063E|132201003
L-8063F|132202005
L-80640|74517004
L-80642|9135003
L-80643|5227002
L-80644|49240006
L-80645|132203000
L-80646|132204006
L-80647|132205007
L-80648|132206008
L-80649|132207004
L-8064A|132208009
L-8064B|132209001
L-8064C|132210006
L-8064D|132211005
L-8064E|132212003
L-8064F|132213008
L-80650|75709004
L-80651|17717005
L-80652|86440008
L-80653|29235007
L-80654|20044005
L-80655|79814001
L-80656|74568001
L-80657|80979001
L-80658|36187006
L-80659|30634003
L-8065A|132214002
L-8065B|132215001
L-8065C|132216000
L-8065D|132217009
L-8065E|132218004
L-8065F|132219007
L-80660|54232006
L-80661|73648005
L-80662|85315007
L-80663|15443006
L-80664|132220001
L-80665|132221002
L-80666|132222009
L-80667|132223004
L-80668|132224005
L-80669|132225006
L-8066A|132226007
L-8066B|132227003
L-8066C|132228008
L-8066D|132229000
L-8066E|132230005
L-8066F|132231009
L-80670|132232002
L-80671|132233007
L-80672|132234001
L-80673|132235000
L-80674|132236004
L-80675|132237008
L-80676|132238003
L-80677|132239006
L-80678|132240008
L-80679|132241007
L-8067A|132242000
L-8067B|132243005
L-8067C|132244004
L-8067D|132245003
L-8067E|132246002
L-8067F|132247006
L-80680|132248001
L-80681|132249009
L-80682|132250009
L-80683|132251008
L-80684|132252001
L-80685|132253006
L-80686|132254000
L-80687|132255004
L-80688|132256003
L-80689|132257007
L-8068A|132258002
L-8068B|132259005
L-8068C|132260000
L-8068D|132261001
L-8068E|132262008
L-8068F|132263003
L-80690|132264009
L-80691|132265005
L-80692|132266006
L-80693|132267002
L-80694|132268007
L-80695|132269004
L-80696|132270003
L-80697|132271004
L-80698|132272006
L-80699|132273001
L-8069A|132274007
L-8069B|132275008
L-8069C|132276009
L-8069D|132277000
L-8069E|132278005
L-8069F|132279002
L-806A1|132280004
L-806A2|132281000
L-806A3|132282007
L-806A4|132283002
L-806A5|132284008
L-806A6|132285009
L-806A7|132286005
L-806A8|132287001
L-806A9|132288006
L-806AA|132289003
L-806AB|132290007
L-806AC|132291006
L-806AD|132292004
L-806AE|132293009
L-806AF|132294003
L-806B1|132295002
L-806B2|132296001
L-806B3|132297005
L-806B4|132298000
L-806B5|132299008
L-806B6|132300000
L-806B7|132301001
L-806B8|132302008
L-806B9|132303003
L-806BA|132304009
L-806BB|132305005
L-806BC|132306006
L-806BD|132307002
L-806BE|132308007
L-806BF|132309004
L-806C1|132310009
L-806C2|132311008
L-806C3|132312001
L-806C4|132313006
L-806C5|132314000
L-806C6|132315004
L-806C7|132316003
L-806C8|132317007
L-806C9|132318002
L-806CA|132319005
L-806CB|132320004
L-806CC|132321000
L-806CD|132322007
L-806CE|132323002
L-806CF|132324008
L-806D1|132325009
L-806D2|132326005
L-806D3|132327001
L-806D4|132328006
L-806D5|132329003
L-806D6|132330008
L-806D7|132331007
L-806D8|132332000
L-806D9|132333005
L-806DA|132334004
L-806DB|132335003
L-806DC|132336002
L-806DD|132337006
L-806DE|132338001
L-806DF|132339009
L-806E1|132340006
L-806E2|132341005
L-806E3|132342003
L-806E4|132343008
L-806E5|132344002
L-806E6|132345001
L-806E7|132346000
L-806E8|132347009
L-806E9|132348004
L-806EA|132349007
L-806EB|132350007
L-806EC|132351006
L-806ED|132352004
L-806EE|132353009
L-806EF|132354003
L-806F1|132355002
L-806F2|132356001
L-806F3|132357005
L-806F4|132358000
L-806F5|132359008
L-806F6|132360003
L-806F8|132361004
L-806F9|132362006
L-806FA|132363001
L-806FB|132364007
L-806FC|132365008
L-806FD|132366009
L-806FE|132367000
L-806FF|132368005
L-80700|69986009
L-80702|25097001
L-80703|606003
L-80705|52946002
L-80706|77213006
L-80707|3921008
L-80708|84514002
L-80709|53228008
L-80710|112491001
L-80711|11746005
L-80712|47659007
L-80713|41320000
L-80714|44696006
L-80715|1514007
L-80716|74536009
L-80717|76554006
L-80718|37116003
L-80719|85144002
L-80720|27444002
L-80721|33458006
L-80722|41538003
L-80723|81529001
L-80724|69529009
L-80725|112492008
L-80726|79295007
L-80727|66712005
L-80728|42250008
L-80729|10369004
L-80730|23995009
L-80731|12390000
L-80732|86593006
L-80733|83216009
L-80734|42902003
L-80735|38184008
L-80736|71175006
L-80737|87111007
L-80738|66495005
L-80740|9761009
L-80741|36611001
L-80742|15966002
L-80743|57349006
L-80744|28751008
L-80750|19078005
L-80751|75911001
L-80752|31377001
L-80753|58341007
L-80754|10544000
L-80760|73319009
L-80761|63269002
L-80762|45561005
L-80763|55959002
L-80764|31281003
L-80765|25171009
L-80766|57120006
L-80770|2062007
L-80771|57429001
L-80772|112493003
L-80773|56243001
L-80774|59492009
L-80775|69862006
L-80776|36274006
L-80777|5916008
L-80778|3347005
L-80779|54858000
L-8077A|132369002
L-8077B|416885007
L-80780|47075006
L-80781|56984005
L-80782|67088002
L-80790|89450005
L-80791|31392000
L-80792|91553005
L-80793|83504004
L-807A0|35802007
L-807A1|8351009
L-807A2|41584008
L-807A3|26639007
L-807A4|88779009
L-807A5|59975009
L-807B0|90101001
L-807B1|59643008
L-807B2|42252000
L-807B3|27615007
L-807B4|32670005
L-807B5|112494009
L-807C0|55058007
L-807C2|33401005
L-807C3|76724004
L-807C4|10842007
L-807C5|52952001
L-807C6|75494002
L-807C7|30347000
L-807C8|6103004
L-807C9|53922000
L-807D0|23159000
L-807D1|84660008
L-807D2|81607005
L-807D3|32591006
L-807D4|46239008
L-807D5|84548001
L-807D6|78214003
L-807D7|36438004
L-807D8|39348004
L-807E2|132371002
L-807E3|132372009
L-807E4|132373004
L-807E5|132374005
L-807E7|132376007
L-807E8|132377003
L-807E9|132378008
L-807EA|132379000
L-807EB|132380002
L-807EC|132381003
L-807ED|132382005
L-807EE|132383000
L-807EF|132384006
L-807F1|132385007
L-807F2|132386008
L-80800|5306005
L-80801|9131007
L-80802|13942005
L-80803|48524002
L-80804|78246003
L-80805|12131006
L-80806|52253003
L-80807|62790004
L-80808|76994004
L-80809|26332008
L-80810|87029004
L-80811|58116005
L-80812|41263004
L-80813|67684001
L-80814|47542005
L-80815|14876008
L-80816|40400008
L-80820|73318001
L-80821|1420005
L-80822|86767001
L-80823|25264009
L-80824|10040000
L-80830|15171008
L-80831|25243005
L-80832|40121001
L-80833|507002
L-80834|63390008
L-80835|61286000
L-80836|60252000
L-80837|21039009
L-80840|1974006
L-80841|13248002
L-80842|38449002
L-80843|9528004
L-80844|58108001
L-80845|62137007
L-80846|26229008
L-80847|74173000
L-80848|14245006
L-80849|59528003
L-80850|69474004
L-80851|21150005
L-80860|91429002
L-80861|300004
L-80862|57947002
L-80863|69592005
L-80864|61405001
L-80865|34752004
L-80870|37453003
L-80871|84367001
L-80872|57849000
L-80873|11477006
L-80874|50125003
L-80875|31077009
L-80876|3674001
L-80877|39882003
L-80878|24299002
L-80879|47699005
L-80880|45625009
L-80881|31971008
L-80882|12091005
L-80883|67977006
L-80884|22697009
L-80885|82206008
L-80886|30565000
L-80887|58888001
L-80888|62228004
L-80889|27385008
L-80891|34870009
L-80892|80576000
L-80893|40898002
L-80894|21418008
L-80895|83236005
L-80896|61320006
L-80897|87219003
L-80898|17663009
L-808A1|132387004
L-808A2|132388009
L-808A3|132389001
L-808A4|132390005
L-808A5|132391009
L-808A6|132392002
L-808A7|132393007
L-808A8|132394001
L-808A9|132395000
L-808AA|132396004
L-808AB|132397008
L-808AC|132398003
L-808AD|132399006
L-808AE|132400004
L-808AF|132401000
L-808B1|132402007
L-808B2|132403002
L-808B3|132404008
L-808B4|132405009
L-808B5|132406005
L-808B6|132407001
L-808B7|132408006
L-808B8|132409003
L-808B9|132410008
L-808BA|132411007
L-808BB|132412000
L-808BC|132413005
L-808BD|132414004
L-808BE|132415003
L-808BF|132416002
L-808C1|132417006
L-808C2|132418001
L-808C3|132419009
L-808C4|132420003
L-808C5|132421004
L-808C6|132422006
L-808C7|132423001
L-808C8|132424007
L-808CA|132426009
L-808CB|132427000
L-808CC|132428005
L-808CD|132429002
L-808CE|132430007
L-808CF|132431006
L-808D1|132432004
L-808D2|132433009
L-808D3|132434003
L-808D4|132435002
L-808D5|132436001
L-808D6|132437005
L-808D7|132438000
L-808D8|132439008
L-808D9|132440005
L-808DA|132441009
L-808DB|132442002
L-808DC|132443007
L-808DD|132444001
L-808DE|132445000
L-808DF|132446004
L-808E1|132447008
L-808E2|132448003
L-808E3|132449006
L-808E4|132450006
L-808E5|132451005
L-808E6|132452003
L-808E7|132453008
L-808E8|132454002
L-808E9|132455001
L-808EA|132456000
L-808EB|132457009
L-808EC|132458004
L-808ED|132459007
L-808EE|132460002
L-808EF|132461003
L-808F1|132462005
L-808F2|132463000
L-808F3|132464006
L-808F4|132465007
L-808F5|132466008
L-808F6|132467004
L-808F8|132468009
L-808F9|132469001
L-808FA|132470000
L-808FB|132471001
L-808FC|132472008
L-808FD|132473003
L-808FE|132474009
L-808FF|132475005
L-80900|52105008
L-80901|90444005
L-80902|583000
L-80903|69249004
L-80904|49421002
L-80910|37024005
L-80911|60517007
L-80912|46725009
L-80913|40727008
L-80914|76351004
L-80915|13284009
L-80916|132476006
L-80917|132477002
L-80918|132478007
L-80919|132479004
L-80920|132480001
L-80921|132481002
L-80922|132482009
L-80923|132483004
L-80924|132484005
L-80925|132485006
L-80926|132486007
L-80927|132487003
L-80928|132488008
L-80929|132489000
L-80930|132490009
L-80931|132491008
L-80932|132492001
L-80933|132493006
L-80934|132494000
L-80935|132495004
L-80936|132496003
L-80937|132497007
L-80938|132498002
L-80939|132499005
L-80940|132500001
L-80941|132501002
L-80942|132502009
L-80943|132503004
L-80944|132504005
L-80945|132505006
L-80946|132506007
L-80947|132507003
L-80948|132508008
L-80949|132509000
L-80950|132510005
L-80951|132511009
L-80952|132512002
L-80953|132513007
L-80954|132514001
L-80955|132515000
L-80956|132516004
L-80957|132517008
L-80958|132518003
L-80959|132519006
L-80960|132520000
L-80961|132521001
L-80962|132522008
L-80963|132523003
L-80964|132524009
L-80965|132525005
L-80966|132526006
L-80967|132527002
L-80968|132528007
L-80969|132529004
L-80970|132530009
L-80971|132531008
L-80972|132532001
L-80973|132533006
L-80974|132534000
L-80975|132535004
L-80976|132536003
L-80977|132537007
L-80978|132538002
L-80979|132539005
L-80980|132540007
L-80981|132541006
L-80982|132542004
L-80983|132543009
L-80984|132544003
L-80985|132545002
L-80986|132546001
L-80987|132547005
L-80988|132548000
L-80989|132549008
L-80990|132550008
L-80991|132551007
L-80992|132552000
L-80993|132553005
L-80994|132554004
L-80995|132555003
L-80996|132556002
L-80997|132557006
L-80998|132558001
L-80999|132559009
L-809A1|132560004
L-809A2|132561000
L-809A3|132562007
L-809A4|132563002
L-809A5|132564008
L-809A6|132565009
L-809A7|132566005
L-809A8|132567001
L-809A9|132568006
L-809AA|132569003
L-809AB|132570002
L-809AC|132571003
L-809AD|132572005
L-809AE|132573000
L-809AF|132574006
L-809B1|132575007
L-809B2|132576008
L-809B3|132577004
L-809B4|132578009
L-809B5|132579001
L-809B6|132580003
L-809B7|132581004
L-809B8|132582006
L-809B9|132583001
L-809BA|132584007
L-809BB|132585008
L-809BC|132586009
L-809BD|132587000
L-809BE|132588005
L-809BF|132589002
L-809C1|132590006
L-809C2|132591005
L-809C3|132592003
L-809C4|132593008
L-809C5|132594002
L-809C6|132595001
L-809C7|132596000
L-809C8|132597009
L-809C9|132598004
L-809CA|132599007
L-809CB|132600005
L-809CC|132601009
L-809CD|132602002
L-809CE|132603007
L-809CF|132604001
L-809D1|132605000
L-809D2|132606004
L-809D3|132607008
L-809D4|132608003
L-809D5|132609006
L-809D6|132610001
L-809D7|132611002
L-809D8|132612009
L-809D9|132613004
L-809DA|132614005
L-809DB|132615006
L-809DC|132616007
L-809DD|132617003
L-809DE|132618008
L-809DF|132619000
L-809E1|132620006
L-809E2|132621005
L-809E3|132622003
L-809E4|132623008
L-809E5|132624002
L-809E6|132625001
L-809E7|132626000
L-809E8|132627009
L-809EA|132629007
L-809EB|132630002
L-809EC|132631003
L-809ED|132632005
L-809EE|132633000
L-809EF|132634006
L-809F1|132635007
L-809F2|132636008
L-809F3|132637004
L-809F4|132638009
L-809F5|132639001
L-809F6|132640004
L-809F7|132641000
L-809F8|132642007
L-809F9|132643002
L-809FA|132644008
L-809FB|132645009
L-809FC|132646005
L-809FD|132647001
L-809FE|132648006
L-809FF|132649003
L-80A00|23826000
L-80A05|36074003
L-80A06|69855002
L-80A07|21726001
L-80A08|3653002
L-80A09|43219001
L-80A10|16528000
L-80A11|70653001
L-80A12|89065000
L-80A13|43529009
L-80A14|21637005
L-80A15|3354004
L-80A16|26382003
L-80A17|10701001
L-80A18|27125003
L-80A19|73271003
L-80A20|8419007
L-80A21|81866001
L-80A30|3995008
L-80A31|40547002
L-80A32|63972001
L-80A33|68086001
L-80A40|1809004
L-80A41|56917006
L-80A42|51692004
L-80A43|84797007
L-80A44|73049001
L-80A45|396505009
L-80A51|61753003
L-80A52|15020009
L-80A53|26057009
L-80A54|24967003
L-80A55|65694005
L-80A56|10136006
L-80A57|4042003
L-80A58|44855006
L-80A59|50441005
L-80A70|132650003
L-80A71|132651004
L-80A73|132652006
L-80A74|132653001
L-80A75|132654007
L-80A76|132655008
L-80A77|132656009
L-80A78|132657000
L-80A79|132658005
L-80A80|132659002
L-80A81|132660007
L-80A83|132661006
L-80A84|132662004
L-80A85|132663009
L-80A86|132664003
L-80A87|132665002
L-80A88|132666001
L-80A89|132667005
L-80A90|132668000
L-80A91|132669008
L-80A92|132670009
L-80A93|132671008
L-80A94|132672001
L-80A95|132673006
L-80A97|132675004
L-80A99|132676003
L-80AA1|132677007
L-80AA2|132678002
L-80AA3|132679005
L-80AA4|132680008
L-80B01|132681007
L-80B02|132682000
L-80B04|132684004
L-80B05|132685003
L-80B06|132686002
L-80B07|132687006
L-80B08|132688001
L-80B09|132689009
L-80B10|132690000
L-80B17|132697002
L-80B18|132698007
L-80B19|132699004
L-80B22|132701004
L-80B23|132702006
L-80B24|132703001
L-80B25|132704007
L-80B26|132705008
L-80B27|132706009
L-80B2A|132707000
L-80B2B|132708005
L-80B2C|132709002
L-80B2D|132710007
L-80B2E|132711006
L-80B2F|132712004
L-80B33|132716001
L-80B34|132717005
L-80B35|132718000
L-80B36|132719008
L-80B37|132720002
L-80B38|132721003
L-80B39|132722005
L-80B3A|132723000
L-80B40|132724006
L-80B47|132731005
L-80B48|132732003
L-80B49|132733008
L-80B4A|132734002
L-80B4B|132735001
L-80B50|132736000
L-80B51|132737009
L-80B52|132738004
L-80B53|132739007
L-80B54|132740009
L-80B55|132741008
L-80B56|132742001
L-80B57|132743006
L-80B58|132744000
L-80B59|132745004
L-80B5A|132746003
L-80B5B|132747007
L-80B5C|132748002
L-80B5D|132749005
L-80B5E|132750005
L-80B5F|132751009
L-80B65|132757008
L-80B66|132758003
L-80B67|132759006
L-80B68|132760001
L-80B69|132761002
L-80B6A|132762009
L-80B6B|132763004
L-80B6C|132764005
L-80B6D|132765006
L-80B6E|132766007
L-80B6F|132767003
L-80B70|132768008
L-80B71|132769000
L-80B80|132770004
L-80B81|132771000
L-80B82|132772007
L-80B83|132773002
L-80B84|132774008
L-80B85|132775009
L-80B86|132776005
L-80B87|132777001
L-80B88|132778006
L-80B89|132779003
L-80B8A|132780000
L-80B8B|132781001
L-80B8C|132782008
L-80B8D|132783003
L-80B8E|132784009
L-80B8F|132785005
L-80B90|132786006
L-80B91|132787002
L-80B92|132788007
L-80B93|132789004
L-80B94|132790008
L-80B95|132791007
L-80B96|132792000
L-80B97|132793005
L-80B98|132794004
L-80B99|132795003
L-80B9A|132796002
L-80B9B|132797006
L-80B9C|132798001
L-80B9D|132799009
L-80B9E|132800008
L-80B9F|132801007
L-80BA1|132802000
L-80BA2|132803005
L-80BA3|132804004
L-80BA4|132805003
L-80BA5|132806002
L-80BA6|132807006
L-80BA7|132808001
L-80BA8|132809009
L-80BA9|132810004
L-80BB1|132811000
L-80BB2|132812007
L-80BB3|132813002
L-80BB4|132814008
L-80BB5|132815009
L-80BE6|132843000
L-80BE7|132844006
L-80BE8|132845007
L-80BE9|132846008
L-80BF6|132849001
L-80BF8|132851002
L-80BF9|132852009
L-80C01|132853004
L-80C02|132854005
L-80C22|132855006
L-80C23|132856007
L-80C24|132857003
L-80C25|132858008
L-80C29|132859000
L-80C30|132860005
L-80C31|132861009
L-85003|337915000
L-85B00|30996001
L-86B02|36571002
L-86B36|132888004
L-86B49|132901006
L-877FB|371564000
L-877FC|371565004
L-87830|447482001
L-87831|447612001
L-87A02|125076001
L-88106|406725008
L-88107|409926004
L-88108|416840006
L-8810A|426571006
L-88120|82676003
L-88121|36855005
L-88124|448771007
L-881FC|388490000
L-88423|449310008
L-8880B|409914009
L-8880C|413488005
L-8880D|417277001
L-8A102|35354009
L-8A105|407402001
L-8A106|406711007
L-8A10B|125084002
L-8A10C|406714004
L-8A10D|406715003
L-8A10F|406721004
L-8A111|132951001
L-8A112|132952008
L-8A113|132953003
L-8A114|427136006
L-8A115|132954009
L-8A116|132955005
L-8A117|132956006
L-8A118|132957002
L-8A125|132960009
L-8A126|132961008
L-8A127|132962001
L-8A128|132963006
L-8A129|132964000
L-8A12A|132965004
L-8A12B|132966003
L-8A12C|132967007
L-8A12D|132968002
L-8A12E|132969005
L-8A12F|132970006
L-8A130|132971005
L-8A131|132972003
L-8A132|132973008
L-8A133|132974002
L-8A134|132975001
L-8A135|132976000
L-8A136|132977009
L-8A137|132978004
L-8A138|132979007
L-8A139|132980005
L-8A13A|132981009
L-8A13B|132982002
L-8A13C|132983007
L-8A13D|132984001
L-8A13E|132985000
L-8A13F|132986004
L-8A14A|132990002
L-8A14B|132991003
L-8A14C|132992005
L-8A14D|132993000
L-8A150|132994006
L-8A151|132995007
L-8A152|132996008
L-8A153|132997004
L-8A154|132998009
L-8A155|132999001
L-8A156|133000000
L-8A157|133001001
L-8A158|133002008
L-8A159|133003003
L-8A15A|133004009
L-8A15B|133005005
L-8A15C|133006006
L-8A15D|133007002
L-8A15E|133008007
L-8A15F|133009004
L-8A160|133010009
L-8A161|133011008
L-8A162|133012001
L-8A163|133013006
L-8A164|133014000
L-8A165|133015004
L-8A166|133016003
L-8A167|133017007
L-8A168|133018002
L-8A169|133019005
L-8A16A|133020004
L-8A16B|133021000
L-8A16C|133022007
L-8A16D|133023002
L-8A16E|133024008
L-8A16F|133025009
L-8A170|133026005
L-8A171|133027001
L-8A172|133028006
L-8A173|133029003
L-8A174|133030008
L-8A175|133031007
L-8A176|133032000
L-8A177|133033005
L-8A178|133034004
L-8A179|133035003
L-8A17A|133036002
L-8A17B|133037006
L-8A17C|133038001
L-8A17D|133039009
L-8A17E|133040006
L-8A17F|133041005
L-8A180|133042003
L-8A181|133043008
L-8A182|133044002
L-8A183|133045001
L-8A184|133046000
L-8A185|133047009
L-8A186|133048004
L-8A187|133049007
L-8A188|133050007
L-8A189|133051006
L-8A18A|133052004
L-8A18B|133053009
L-8A18C|133054003
L-8A18D|133055002
L-8A18E|133056001
L-8A18F|133057005
L-8A190|133058000
L-8A191|133059008
L-8A192|133060003
L-8A193|133061004
L-8A194|133062006
L-8A195|133063001
L-8A196|133064007
L-8A197|133065008
L-8A198|133066009
L-8A199|133067000
L-8A19A|133068005
L-8A19B|133069002
L-8A19C|133070001
L-8A19E|133071002
L-8A19F|133072009
L-8A1A1|133073004
L-8A1A2|133074005
L-8A1A3|133075006
L-8A1A4|133076007
L-8A1A5|133077003
L-8A1A6|133078008
L-8A1A7|133079000
L-8A1A8|133080002
L-8A1A9|133081003
L-8A1AA|133082005
L-8A1AB|133083000
L-8A1AC|133084006
L-8A1AD|133085007
L-8A1AE|133086008
L-8A1AF|133087004
L-8A1B1|133088009
L-8A1B2|133089001
L-8A1B4|133090005
L-8A1B5|133091009
L-8A1B6|133092002
L-8A1B7|133093007
L-8A1B8|133094001
L-8A1B9|133095000
L-8A1BA|133096004
L-8A1BB|133097008
L-8A1BC|133098003
L-8A1BD|133099006
L-8A1BE|133100003
L-8A1BF|133101004
L-8A1C1|133102006
L-8A1C2|133103001
L-8A1C3|133104007
L-8A1C4|133105008
L-8A1C5|133106009
L-8A1C6|133107000
L-8A1C7|133108005
L-8A1C8|133109002
L-8A1C9|133110007
L-8A1CA|133111006
L-8A1CB|133112004
L-8A1CC|133113009
L-8A1CD|133114003
L-8A1CE|133115002
L-8A1CF|133116001
L-8A1D1|133117005
L-8A1D2|133118000
L-8A1D3|133119008
L-8A1D4|133120002
L-8A1D5|133121003
L-8A1D6|133122005
L-8A1D7|133123000
L-8A1D8|133124006
L-8A1D9|133125007
L-8A1DA|133126008
L-8A1DB|133127004
L-8A1DC|133128009
L-8A1DD|133129001
L-8A1DE|133130006
L-8A1DF|133131005
L-8A1E1|133132003
L-8A1E2|133133008
L-8A1E3|133134002
L-8A1E4|133135001
L-8A1E5|133136000
L-8A1E6|133137009
L-8A1E7|133138004
L-8A1E8|133139007
L-8A1E9|133140009
L-8A1EA|133141008
L-8A1EB|133142001
L-8A1EC|133143006
L-8A1ED|133144000
L-8A1EE|133145004
L-8A1EF|133146003
L-8A1F1|133147007
L-8A1F2|133148002
L-8A1F3|133149005
L-8A1F4|133150005
L-8A1F5|133151009
L-8A1F6|133152002
L-8A1F7|133153007
L-8A1F8|133154001
L-8A1FA|133155000
L-8A1FB|133156004
L-8A1FC|133157008
L-8A1FD|133158003
L-8A1FE|133159006
L-8A1FF|133160001
L-8B100|78678003
L-8B102|406663005
L-8B103|417012009
L-8B105|133161002
L-8B106|133162009
L-8B107|133163004
L-8B108|133164005
L-8B109|133165006
L-8B111|133166007
L-8B112|133167003
L-8B113|133168008
L-8B114|133169000
L-8B115|133170004
L-8B116|133171000
L-8B117|133172007
L-8B118|133173002
L-8B119|133174008
L-8B121|133175009
L-8B122|133176005
L-8B123|133177001
L-8B124|133178006
L-8B125|133179003
L-8B126|133180000
L-8B127|133181001
L-8B128|133182008
L-8B129|133183003
L-8B130|133184009
L-8B131|133185005
L-8B132|133186006
L-8B133|133187002
L-8B134|133188007
L-8B135|133189004
L-8B136|133190008
L-8B137|133191007
L-8B139|133192000
L-8B140|133193005
L-8B141|133194004
L-8B142|133195003
L-8B143|133196002
L-8B144|133197006
L-8B145|133198001
L-8B146|133199009
L-8B147|133200007
L-8B148|133201006
L-8B149|133202004
L-8B150|133203009
L-8B151|133204003
L-8B152|133205002
L-8B153|133206001
L-8B155|133207005
L-8B156|133208000
L-8B157|133209008
L-8B158|133210003
L-8B159|133211004
L-8B160|133212006
L-8B161|133213001
L-8B162|133214007
L-8B163|133215008
L-8B164|133216009
L-8B165|133217000
L-8B166|133218005
L-8B167|133219002
L-8B168|133220008
L-8B169|133221007
L-8B170|133222000
L-8B171|133223005
L-8B172|133224004
L-8B173|133225003
L-8B174|133226002
L-8B175|133227006
L-8B176|133228001
L-8B177|133229009
L-8B178|133230004
L-8B1FB|388393002
L-8B941|34618005
L-8B943|125091004
L-8B946|385474004
L-8B947|409906003
L-8B948|409908002
L-8B949|425181009
L-8B958|133231000
L-8B959|133232007
L-8B95A|133233002
L-8B95B|133234008
L-8B95C|133235009
L-8B95D|133236005
L-8B95E|133237001
L-8B95F|133238006
L-8B961|133239003
L-8B962|133240001
L-8B963|133241002
L-8B964|133242009
L-8B966|133243004
L-8B967|133244005
L-8B968|133245006
L-8B969|133246007
L-8B96A|133247003
L-8B96B|133248008
L-8B96C|133249000
L-8B96D|133250000
L-8B96E|133251001
L-8B96F|133252008
L-8B971|133253003
L-8B972|133254009
L-8B973|133255005
L-8B974|133256006
L-8B975|133257002
L-8B976|133258007
L-8B977|133259004
L-8B978|133260009
L-8B979|133261008
L-8B97A|133262001
L-8B97B|133263006
L-8B97C|133264000
L-8B97D|133265004
L-8B97E|133266003
L-8B97F|133267007
L-8B983|133268002
L-8B984|133269005
L-8B985|133270006
L-8B987|133271005
L-8B988|133272003
L-8B989|133273008
L-8B98A|133274002
L-8B98B|133275001
L-8B98C|133276000
L-8B98D|133277009
L-8B98E|133278004
L-8B98F|133279007
L-8B990|133280005
L-8B991|133281009
L-8B992|133282002
L-8B993|133283007
L-8B994|133284001
L-8B995|133285000
L-8B996|133286004
L-8B998|133287008
L-8B999|133288003
L-8B99A|133289006
L-8B99B|133290002
L-8B99C|133291003
L-8B99D|133292005
L-8B99E|133293000
L-8B99F|133294006
L-8B9A0|133295007
L-8B9A1|133296008
L-8B9A2|133297004
L-8B9A3|133298009
L-8B9A4|133299001
L-8B9A5|133300009
L-8B9A6|133301008
L-8B9A7|133302001
L-8B9A8|133303006
L-8B9A9|133304000
L-8B9AA|133305004
L-8B9AB|133306003
L-8B9AC|133307007
L-8B9AD|133308002
L-8B9AE|133309005
L-8B9AF|133310000
L-8B9B0|133311001
L-8B9B1|133312008
L-8B9B2|133313003
L-8B9B3|133314009
L-8B9B4|133315005
L-8B9B5|133316006
L-8B9B6|133317002
L-8B9B7|133318007
L-8B9B8|133319004
L-8B9B9|133320005
L-8B9BA|133321009
L-8B9BB|133322002
L-8B9BC|133323007
L-8B9BD|133324001
L-8B9BE|133325000
L-8B9BF|133326004
L-8B9C0|133327008
L-8B9C1|133328003
L-8B9C2|133329006
L-8B9C3|133330001
L-8B9C4|133331002
L-8B9C5|133332009
L-8B9C6|133333004
L-8B9C7|133334005
L-8B9C8|133335006
L-8B9C9|133336007
L-8B9CA|133337003
L-8B9CB|133338008
L-8B9CC|133339000
L-8B9CD|133340003
L-8B9CE|133341004
L-8B9CF|133342006
L-8B9D0|133343001
L-8B9D1|133344007
L-8B9D2|133345008
L-8B9D3|133346009
L-8B9D4|133347000
L-8B9D5|133348005
L-8B9D6|133349002
L-8B9D7|133350002
L-8B9D8|133351003
L-8B9D9|133352005
L-8B9DA|133353000
L-8B9DB|133354006
L-8B9DC|133355007
L-8B9DD|133356008
L-8B9DE|133357004
L-8B9DF|133358009
L-8B9E0|133359001
L-8B9E1|133360006
L-8B9E2|133361005
L-8B9E3|133362003
L-8B9E4|133363008
L-8B9E5|133364002
L-8B9E6|133365001
L-8B9E7|133366000
L-8B9E8|133367009
L-8B9E9|133368004
L-8B9EA|133369007
L-8B9EB|133370008
L-8B9EC|133371007
L-8B9ED|133372000
L-8B9EE|133373005
L-8B9EF|133374004
L-8B9F0|133375003
L-8B9F1|133376002
L-8B9F2|133377006
L-8B9F3|133378001
L-8B9F4|133379009
L-8B9F5|133380007
L-8B9F6|133381006
L-8B9F7|133382004
L-8B9F9|107007004
L-8B9FA|133383009
L-8B9FB|133384003
L-8B9FC|133385002
L-8B9FD|133386001
L-8B9FE|133387005
L-8B9FF|133388000
L-8BA00|133389008
L-8BA01|133390004
L-8BA02|133391000
L-8BA03|133392007
L-8BA04|133393002
L-8BA05|133394008
L-8BA06|133395009
L-8BA07|133396005
L-8BA08|133397001
L-8BA09|133398006
L-8BA0A|133399003
L-8BA0B|133400005
L-8BA0C|133401009
L-8BA0D|133402002
L-8BA0E|133403007
L-8BA0F|133404001
L-8BA10|133405000
L-8BA11|133406004
L-8BA12|133407008
L-8BA13|133408003
L-8BA14|133409006
L-8BA15|133410001
L-8BA16|133411002
L-8BA17|133412009
L-8BA18|388168008
L-8BA19|133413004
L-8BA1A|133414005
L-8BA1B|133415006
L-8BA1C|133416007
L-8BA1D|133417003
L-8BA1E|133418008
L-8BA1F|133419000
L-8BA20|133420006
L-8BA21|133421005
L-8BA22|133422003
L-8BA23|133423008
L-8BA24|133424002
L-8BA25|133425001
L-8BA26|133426000
L-8BA27|133427009
L-8BA28|133428004
L-8BA29|133429007
L-8BA2A|133430002
L-8BA2B|133431003
L-8BA2C|133432005
L-8BA2D|133433000
L-8BA2E|133434006
L-8BA2F|133435007
L-8BA30|133436008
L-8BA31|133437004
L-8BA32|133438009
L-8BA33|133439001
L-8BA34|133440004
L-8BA35|133441000
L-8BA36|133442007
L-8BA37|133443002
L-8BA38|133444008
L-8BA39|133445009
L-8BA3A|133446005
L-8BA3B|133447001
L-8BA3C|133448006
L-8BA3D|133449003
L-8BA3E|133450003
L-8BA3F|133451004
L-8BA40|133452006
L-8BA41|133453001
L-8BA42|133454007
L-8BA43|133455008
L-8BA44|133456009
L-8BA45|133457000
L-8BA46|133458005
L-8BA47|133459002
L-8BA48|133460007
L-8BA49|133461006
L-8BA4A|133462004
L-8BA4B|133463009
L-8BA4C|133464003
L-8BA4D|133465002
L-8BA4E|133466001
L-8BA4F|133467005
L-8BA50|133468000
L-8BA51|133469008
L-8BA52|133470009
L-8BA53|133471008
L-8BA54|133472001
L-8BA55|133473006
L-8BA56|133474000
L-8BA57|133475004
L-8BA58|133476003
L-8BA59|133477007
L-8BA5A|133478002
L-8BA5B|133479005
L-8BA5C|133480008
L-8BA5D|133481007
L-8BA5E|133482000
L-8BA5F|133483005
L-8BA60|133484004
L-8BA61|133485003
L-8BA62|133486002
L-8BA63|133487006
L-8BA64|133488001
L-8BA65|133489009
L-8BA66|133490000
L-8BA67|133491001
L-8BA68|133492008
L-8BA69|133493003
L-8BA6A|133494009
L-8BA6B|133495005
L-8BA6C|133496006
L-8BA6D|133497002
L-8BA6E|133498007
L-8BA6F|133499004
L-8BA70|133500008
L-8BA71|133501007
L-8BA72|133502000
L-8BA73|133503005
L-8BA74|133504004
L-8BA75|133505003
L-8BA76|133506002
L-8BA77|133507006
L-8BA78|133508001
L-8BA79|133509009
L-8BA7A|133510004
L-8BA7B|133511000
L-8BA7C|133512007
L-8BA7D|133513002
L-8BA7E|133514008
L-8BA7F|133515009
L-8BA80|133516005
L-8BA81|133517001
L-8BA82|133518006
L-8BA83|133519003
L-8BA84|133520009
L-8BA85|133521008
L-8BA86|133522001
L-8BA87|133523006
L-8BA88|133524000
L-8BA89|133525004
L-8BA8A|133526003
L-8BA8B|133527007
L-8BA8C|133528002
L-8BA8D|133529005
L-8BA8E|133530000
L-8BA8F|133531001
L-8BA90|133532008
L-8BA91|133533003
L-8BA92|133534009
L-8BA93|133535005
L-8BA94|133536006
L-8BA95|133537002
L-8BA96|133538007
L-8BA97|133539004
L-8BA98|133540002
L-8BA99|133541003
L-8BA9A|133542005
L-8BA9B|133543000
L-8BA9C|133544006
L-8BA9D|133545007
L-8BA9E|133546008
L-8BA9F|133547004
L-8BAA0|133548009
L-8BAA1|133549001
L-8BAA2|133550001
L-8BAA3|133551002
L-8BAA4|133552009
L-8BAA5|133553004
L-8BAA6|133554005
L-8BAA7|133555006
L-8BAA8|133556007
L-8BAA9|133557003
L-8BAAA|133558008
L-8BAAB|133559000
L-8BAAC|133560005
L-8BAAD|133561009
L-8BAAE|133562002
L-8BAAF|133563007
L-8BAB0|133564001
L-8BAB1|133565000
L-8BAB2|133566004
L-8BAB3|133567008
L-8BAB4|133568003
L-8BAB5|133569006
L-8BAB6|133570007
L-8BAB7|133571006
L-8BAB8|133572004
L-8BAB9|133573009
L-8BABA|133574003
L-8BABB|133575002
L-8BABC|133576001
L-8BABD|133577005
L-8BABE|133578000
L-8BABF|133579008
L-8BAC0|133580006
L-8BAC1|133581005
L-8BAC2|133582003
L-8BAC3|133583008
L-8BAC4|133584002
L-8BAC5|133585001
L-8BAC6|133586000
L-8BAC7|133587009
L-8BAC8|133588004
L-8BAC9|133589007
L-8BACA|133590003
L-8BACB|133591004
L-8BACC|133592006
L-8BACD|133593001
L-8BACE|133594007
L-8BACF|133595008
L-8BAD0|133596009
L-8BAD1|133597000
L-8BAD2|133598005
L-8BAD3|133599002
L-8BAD4|133600004
L-8BAD5|133601000
L-8BAD6|133602007
L-8BAD7|133603002
L-8BAD8|133604008
L-8BAD9|133605009
L-8BADA|133606005
L-8BADB|133607001
L-8BADC|133608006
L-8BADD|133609003
L-8BADE|133610008
L-8BADF|133611007
L-8BAE0|133612000
L-8BAE1|133613005
L-8BAE2|133614004
L-8BAE3|133615003
L-8BAE4|133616002
L-8BAE5|133617006
L-8BAE6|133618001
L-8BAE7|133619009
L-8BAE9|133620003
L-8BAEA|133621004
L-8BAEB|133622006
L-8BAEC|133623001
L-8BAED|133624007
L-8BAEE|133625008
L-8BAEF|133626009
L-8BAF0|133627000
L-8BAF1|133628005
L-8BAF2|133629002
L-8BAF3|133630007
L-8BAF4|133631006
L-8BAF5|133632004
L-8BAF6|133633009
L-8BAF7|133634003
L-8BAF8|133635002
L-8BAF9|133636001
L-8BAFA|133637005
L-8BAFB|133638000
L-8BAFC|133639008
L-8BAFD|133640005
L-8BAFE|133641009
L-8BAFF|133642002
L-8BB00|133643007
L-8BB01|133644001
L-8BB02|133645000
L-8BB03|133646004
L-8BB04|133647008
L-8BB05|133648003
L-8BB06|133649006
L-8BB07|133650006
L-8BB09|133651005
L-8BB0A|133652003
L-8BB0B|133653008
L-8BB0C|133654002
L-8BB0E|133655001
L-8BB0F|133656000
L-8BB10|133657009
L-8BB11|133658004
L-8BB12|133659007
L-8BB13|133660002
L-8BB14|133661003
L-8BB15|133662005
L-8BB16|133663000
L-8BB17|133664006
L-8BB18|133665007
L-8BB19|133666008
L-8BB1A|133667004
L-8BB1B|133668009
L-8BB1C|133669001
L-8BB1D|133670000
L-8BB1E|133671001
L-8BB1F|133672008
L-8BB20|133673003
L-8BB21|133674009
L-8BB22|133675005
L-8BB23|133676006
L-8BB24|133677002
L-8BB25|133678007
L-8BB26|133679004
L-8BB27|133680001
L-8BB28|133681002
L-8BB29|133682009
L-8BB2A|133683004
L-8BB2B|133684005
L-8BB2C|133685006
L-8BB2D|133686007
L-8BB2E|133687003
L-8BB2F|133688008
L-8BB30|133689000
L-8BB31|133690009
L-8BB32|133691008
L-8BB33|133692001
L-8BB34|133693006
L-8BB35|133694000
L-8BB36|133695004
L-8BB37|133696003
L-8BB38|133697007
L-8BB39|133698002
L-8BB3A|133699005
L-8BB3B|133700006
L-8BB3C|133701005
L-8BB3D|133702003
L-8BB3E|133703008
L-8BB3F|133704002
L-8BB40|133705001
L-8BB41|133706000
L-8BB42|133707009
L-8BB43|133708004
L-8BB44|133709007
L-8BB45|133710002
L-8BB46|133711003
L-8BB47|133712005
L-8BB48|133713000
L-8BB49|133714006
L-8BB4A|133715007
L-8BB4B|133716008
L-8BB4C|133717004
L-8BB4D|133718009
L-8BB4E|133719001
L-8BB4F|133720007
L-8BB50|133721006
L-8BB51|133722004
L-8BB52|133723009
L-8BB53|133724003
L-8BB54|133725002
L-8BB56|133727005
L-8BB57|133728000
L-8BB58|133729008
L-8BB59|133730003
L-8BB5A|133731004
L-8BB5B|133732006
L-8BB5C|133733001
L-8BB5D|133734007
L-8BB5E|133735008
L-8BB5F|133736009
L-8BB60|133737000
L-8BB61|133738005
L-8BB62|133739002
L-8BB63|133740000
L-8BB64|133741001
L-8BB65|133742008
L-8BB66|133743003
L-8BB67|133744009
L-8BB68|133745005
L-8BB69|133746006
L-8BB6A|133747002
L-8BB6B|133748007
L-8BB6C|133749004
L-8BB6D|133750004
L-8BB6E|133751000
L-8BB6F|133752007
L-8BB70|133753002
L-8BB71|133754008
L-8BB72|133755009
L-8BB73|133756005
L-8BB74|133757001
L-8BB75|133758006
L-8BB76|133759003
L-8BB77|133760008
L-8BB78|133761007
L-8BB79|133762000
L-8BB7A|133763005
L-8BB7B|133764004
L-8BB7C|133765003
L-8BB7D|133766002
L-8BB7E|133767006
L-8BB7F|133768001
L-8BB80|133769009
L-8BB81|133770005
L-8BB82|133771009
L-8BB83|133772002
L-8BB84|133773007
L-8BB85|133774001
L-8BB86|133775000
L-8BB87|133776004
L-8BB88|133777008
L-8BB89|133778003
L-8BB8A|133779006
L-8BB8B|133780009
L-8BB8C|133781008
L-8BB8D|133782001
L-8BB8E|133783006
L-8BB8F|133784000
L-8BB90|133785004
L-8BB91|133786003
L-8BB92|133787007
L-8BB93|133788002
L-8BB94|133789005
L-8BB95|133790001
L-8BB96|133791002
L-8BB97|133792009
L-8BB98|133793004
L-8BB99|133794005
L-8BB9A|133795006
L-8BB9B|133796007
L-8BB9C|133797003
L-8BB9D|133798008
L-8BB9E|133799000
L-8BB9F|133800001
L-8BC00|133801002
L-8BC01|133802009
L-8BC03|133803004
L-8BC04|133804005
L-8BC05|133805006
L-8BC06|133806007
L-8BC07|133807003
L-8BC08|133808008
L-8BC09|133809000
L-8BC10|133810005
L-8BC11|133811009
L-8BC12|133812002
L-8BC13|133813007
L-8BC14|133814001
L-8BC15|133815000
L-8BC16|133816004
L-8BC17|133817008
L-8BC18|133818003
L-8BC19|133819006
L-8BC20|133820000
L-8BC21|133821001
L-8BC22|133822008
L-8BC23|133823003
L-8BC24|133824009
L-8BC25|133825005
L-8BC26|133826006
L-8BC27|133827002
L-8BC28|133828007
L-8BC29|133829004
L-8BC30|133830009
L-8BC31|133831008
L-8BC32|133832001
L-8BC33|133833006
L-8BC34|133834000
L-8BC35|133835004
L-8BC36|133836003
L-8BC37|133837007
L-8BC38|133838002
L-8BC39|133839005
L-8BC40|133840007
L-8BC41|133841006
L-8BC42|133842004
L-8C306|125097000
L-8C336|125099002
L-8C338|125101009
L-8C339|406660008
L-8C33A|406722006
L-8C3FB|388249000
L-8C3FD|388254009
L-93791|406723001
L-D9814|13653002
L-DA692|709853007
M-00101|125112009
M-01000|49755003
M-0100C|409774005
M-01100|52988006
M-01460|71173004
M-01470|1522000
M-02000|31842008
M-020F9|107644003
M-020FA|255282008
M-02100|42700002
M-02120|84360004
M-02260|20446002
M-02520|15454001
M-02530|19776001
M-02550|81827009
M-02560|74551000
M-02570|65124004
M-03000|4147007
M-03010|27925004
M-04100|3415004
M-09024|281268007
M-10000|19130008
M-18000|43526002
M-20102|443329006
M-20103|443445009
M-2460C|443208000
M-2460D|443444008
M-300F2|363563002
M-30400|19227008
M-31790|15690004
M-32000|25322007
M-32200|85659009
M-32201|22039006
M-32202|125271003
M-32203|125272005
M-32204|125273000
M-32208|125274006
M-32210|110421000
M-32221|57754000
M-32240|85726003
M-32260|70984001
M-32310|43299000
M-32320|51668007
M-32340|54002007
M-32350|85431000
M-32360|52856002
M-32390|22036004
M-32410|14156004
M-32700|31113003
M-32704|441901008
M-3340A|367643001
M-33415|419670003
M-34000|26036001
M-3400A|415582006
M-35000|75753009
M-35001|396339007
M-35060|35566002
M-35063|54493002
M-35300|55584005
M-36050|56021002
M-36300|79654002
M-36700|41699000
M-37000|50960005
M-38000|56208002
M-39390|128617001
M-40000|23583003
M-41610|44132006
M-44140|37058002
M-44150|24389009
M-50080|29185008
M-52000|28960008
M-520F8|107671003
M-52100|48434008
M-52101|29483008
M-52102|74937006
M-52103|62189002
M-52120|20717008
M-52130|53151000
M-52200|17941002
M-52210|32651000
M-52240|19952003
M-52300|72166006
M-52301|125357009
M-52302|125358004
M-52400|33593002
M-52450|47631006
M-52470|42182000
M-52500|18016009
M-54000|6574001
M-55160|37279009
M-55420|18115005
M-57610|18165001
M-58000|13331008
M-72000|76197007
M-72105|33889003
M-72170|67617000
M-72175|6660000
M-73310|81274009
M-74200|57597008
M-74220|50916005
M-74880|31653004
M-75300|55199003
M-75500|51398009
M-76100|14350002
M-78000|112674009
M-78060|12402003
M-78066|111017005
M-78190|110451006
M-78260|40772000
M-78266|45559001
M-78280|63130001
M-78731|133855003
M-78800|19928005
M-80003|86049000
M-80006|14799000
M-80103|68453008
M-80123|22687000
M-80323|65692009
M-80413|74364000
M-80453|21326004
M-80463|128632008
M-80500|23730008
M-80502|10376009
M-80503|25910003
M-80703|28899001
M-81203|27090000
M-81400|32048006
M-81403|35917007
M-82003|11671000
M-82013|30156004
M-82040|128651002
M-82110|19665009
M-82113|4631006
M-83143|3839000
M-83153|74280008
M-83240|22024005
M-84013|57141000
M-84403|21008007
M-84803|72495009
M-84903|87737001
M-85002|86616005
M-85003|82711006
M-85012|78197004
M-85023|41919003
M-85030|5244003
M-85040|47488001
M-85072|128696009
M-85103|32913002
M-85203|89740008
M-85303|32968003
M-85403|2985005
M-85733|22694002
M-87203|2092003
M-87303|70594002
M-88003|2424003
M-88103|53654007
M-88150|128736003
M-88211|47284001
M-88250|128738002
M-88303|34360000
M-88500|46720004
M-88503|49430005
M-88610|73219006
M-88900|44598004
M-88903|51549004
M-89400|8360001
M-89803|63264007
M-89830|128765009
M-8FFFF|108369006
M-90100|65877006
M-90160|34882000
M-90201|71232009
M-90203|87913009
M-90300|46212000
M-90503|62064005
M-91200|2099007
M-91203|39000009
M-91220|56468002
M-91501|36060005
M-91803|21708004
M-92200|31186001
M-92203|14990007
M-92603|76909002
M-94003|38713004
M-94403|63634009
M-95400|89084002
M-95401|81669005
M-95403|19897006
M-95800|12169001
M-95813|88195001
M-95903|21964009
M-95913|1929004
M-96503|14537002
M-97313|10639003
M-97323|55921005
M-97651|35601003
P0-00000|71388002
P0-00002|103693007
P0-0000E|277132007
P0-001A3|386439008
P0-003EB|168456004
P0-004BA|307280005
P0-0058E|367336001
P0-00593|285570007
P0-005ED|281691001
P0-006E4|165079009
P0-006F0|314122007
P0-006F1|371572003
P0-007AC|169413002
P0-00820|304495004
P0-0099A|363679005
P0-0099D|197157006
P0-009B4|386053000
P0-009C3|387713003
P0-00C29|426347000
P0-00C6B|429620002
P0-00CA7|431609005
P0-00E0B|441676000
P0-00F46|445907001
P0-00F6A|446078004
P0-02125|129379006
P0-02126|129380009
P0-02160|129411004
P0-02179|129428001
P0-021AB|257912008
P0-021B2|263720003
P0-021D6|360038009
P0-021FD|360271000
P0-02241|425704008
P0-02242|426865009
P0-0409B|386509000
P0-05083|118745001
P0-0526F|312965008
P0-0530F|174830006
P0-057E8|233199008
P0-05AFA|240946003
P0-05CCA|386802000
P0-05DA0|413815006
P0-05DE2|424979004
P0-05E3D|428604001
P0-05F95|433232009
P0-06072|440258006
P0-06135|443829004
P0-06211|447996002
P0-099CB|416940007
P0-099EB|429479009
P0-099F5|440935004
P0-10010|8715000
P0-10210|4563007
P0-10800|50849002
P0-30450|1194003
P1-00018|103709008
P1-00410|110467000
P1-01003|122459003
P1-03000|65801008
P1-03021|128538000
P1-030C4|392021009
P1-03100|86273004
P1-03106|277591006
P1-03107|277592004
P1-03130|14766002
P1-03151|13091001
P1-03154|56757003
P1-03176|10849003
P1-031C8|240977001
P1-0329D|448895004
P1-05035|69245005
P1-05052|8592001
P1-0512A|399097000
P1-0512E|398239001
P1-05535|45211000
P1-05536|103712006
P1-05537|103713001
P1-05538|103714007
P1-05539|103715008
P1-05550|103716009
P1-0558A|398010007
P1-08080|35860002
P1-080B4|428613004
P1-0D300|53958007
P1-103D3|445185007
P1-1081B|118470002
P1-10997|257833000
P1-10998|257834006
P1-10999|257835007
P1-1099B|257837004
P1-12033|609638001
P1-14020|12745006
P1-14810|119614000
P1-189C2|239503002
P1-26100|48387007
P1-28160|91602002
P1-30022|83422003
P1-30350|6832004
P1-30351|65659003
P1-30352|76611008
P1-30530|57238002
P1-30A31|429616001
P1-31003|174822005
P1-31015|261537001
P1-31018|245544005
P1-31028|233022006
P1-31037|174836000
P1-31088|233134001
P1-31089|233139006
P1-3157D|233170003
P1-31600|41976001
P1-31602|40403005
P1-31604|67629009
P1-3160A|128952006
P1-3160B|128953001
P1-31612|67338003
P1-3180D|442123009
P1-31846|30123000
P1-31850|89814007
P1-31872|112811009
P1-31876|76025005
P1-31917|40250003
P1-31919|174826008
P1-31920|44777001
P1-31C03|233159005
P1-31D00|32413006
P1-32000|73544002
P1-32006|275035006
P1-3200A|307279007
P1-32502|37153009
P1-32504|47432005
P1-3301A|232717009
P1-33530|36969009
P1-34001|274022008
P1-36858|63697000
P1-36956|233224003
P1-36957|13662000
P1-3696A|233230003
P1-36993|427886002
P1-36994|443989003
P1-36995|444001009
P1-36996|444034006
P1-36997|444178004
P1-38200|22778000
P1-38803|174900004
P1-40C19|302396003
P1-48011|237380007
P1-48142|287572003
P1-48145|387736007
P1-48304|44578009
P1-4830F|274331003
P1-4834A|172049005
P1-48350|5884001
P1-48501|119853006
P1-48502|302343007
P1-48520|27315000
P1-48820|33496007
P1-48830|59214008
P1-48840|22890008
P1-65359|396487001
P1-67D40|23719005
P1-78320|90470006
P1-8330D|236886002
P1-86100|34536000
P1-86180|6708002
P1-86520|15415002
P1-86C50|133874006
P1-86E70|65240009
P1-93506|133875007
P1-A3102|51683002
P1-A3835|397516006
P1-A3846|414582004
P1-C0010|50697003
P1-C0012|241687005
P1-C001A|241695009
P1-C0020|112987001
P1-C0030|44812007
P1-C0037|386760001
P1-C0038|386761002
P1-C0200|27372005
P1-C0208|231249005
P1-C0220|18946005
P1-C0B00|72641008
P2-00161|441752004
P2-01510|113011001
P2-015A2|410006001
P2-10700|4525004
P2-22010|53617003
P2-22500|57485005
P2-22902|40617009
P2-2290D|243147009
P2-22914|243154003
P2-22916|243156001
P2-22933|448442005
P2-31010|46136006
P2-31011|428813002
P2-31102|26046004
P2-31107|424064009
P2-31108|424225000
P2-31109|424444005
P2-3110A|422685009
P2-3110B|428685003
P2-31209|266706003
P2-3120A|268400002
P2-3120C|425808002
P2-3120E|429163003
P2-34122|91096005
P2-34201|117610000
P2-35000|18590009
P2-35002|344994008
P2-35200|69158002
P2-35440|59218006
P2-36102|73002000
P2-36110|31724009
P2-4A000|46662001
P2-67017|24977001
P2-68060|45460008
P2-71302|128963009
P2-71304|128964003
P2-71306|128965002
P2-71308|128966001
P2-71310|128967005
P2-71312|128968000
P2-71314|128969008
P2-71316|128970009
P2-71317|133882006
P2-71318|128971008
P2-7131A|129095002
P2-7131B|129096001
P2-7131C|129097005
P2-7131D|129098000
P2-7131E|129099008
P2-7131F|129100000
P2-713A0|129101001
P2-713A1|129102008
P2-77110|182744004
P3-00003|127790008
P3-00045|252416005
P3-02000|17636008
P3-05000|9265001
P3-05013|428995007
P3-05050|27872000
P3-40003|433452008
P3-40004|433454009
P3-40005|433455005
P3-40006|433456006
P3-40009|433457002
P3-4000A|433465004
P3-4000B|433470006
P3-4000D|434472006
P3-4000E|434474007
P3-4000F|434475008
P3-40011|434479002
P3-40140|52432005
P3-40150|60287000
P3-40155|117259009
P3-40160|104157003
P3-41910|24587005
P3-44150|117617002
P3-4500A|430854000
P3-50480|67122001
P3-50495|104210008
P3-67350|63476009
P3-78326|714797009
P5-00027|241686001
P5-00032|64318009
P5-00100|27483000
P5-009A0|77343006
P5-009BF|271993009
P5-009FA|168537006
P5-00A0D|303827001
P5-00A25|418903008
P5-00A34|419416005
P5-00A5C|419545005
P5-06000|44491008
P5-0600F|169014003
P5-08000|77477000
P5-08001|116152004
P5-0801C|241539009
P5-08025|241547009
P5-0802B|241553009
P5-08067|303653007
P5-0807F|303680000
P5-0808E|399331006
P5-080C2|426005005
P5-080FF|443271005
P5-08123|444968003
P5-0900D|241615005
P5-09011|241620005
P5-0903A|241663008
P5-09051|258177008
P5-0905E|426252008
P5-0907F|433139009
P5-0A006|241439007
P5-0A00A|241443006
P5-0A00D|416323006
P5-0A100|105371005
P5-11000|22891007
P5-30031|241213007
P5-3003A|252426003
P5-3003F|265483003
P5-30041|265484009
P5-30045|426940008
P5-30100|33367005
P5-30107|252427007
P5-31500|68457009
P5-32130|54640009
P5-39010|16736007
P5-39015|105372003
P5-39106|308696000
P5-39191|105373008
P5-40010|71651007
P5-40030|80865008
P5-40060|18102001
P5-70694|446315002
P5-B0000|16310003
P5-B0008|24135002
P5-B001D|241466007
P5-B005A|268445003
P5-B0111|48526000
P5-B0128|439858009
P5-B0700|61593002
P5-B3000|40701008
P5-B3002|105376000
P5-B3004|252418006
P5-B3005|252420009
P5-B3006|252421008
P5-B300C|429884006
P5-B300F|431852008
P5-B3012|433236007
P5-B3050|433233004
P5-B3090|433231002
P5-B3121|35757004
P5-B3402|133884007
P5-B3404|133885008
P5-B3406|133886009
P5-B3408|133887000
P5-B3410|133888005
P5-B3412|133889002
P5-B3414|133890006
P5-B8215|433235006
P5-B8310|65388005
P5-B8500|47079000
P5-C0000|53438000
P5-C00F8|108290001
P5-C018A|384692006
P5-C0641|425767004
P5-D0040|45316007
P5-D0042|66377006
P5-D0050|35202002
P5-D0061|169167001
P5-D0063|252680004
P5-D0072|229033006
P5-D1000|68796002
P5-D2000|19086005
P5-D3008|252432008
P5-D300B|431511008
P5-D30F8|108294005
P5-D3300|85606007
P5-D3304|35621002
P5-D5000|53585008
P5-D6000|7562007
P5-D6500|41842006
P5-D7000|76927004
P5-D9020|41440006
P5-D90F8|108300008
P7-00044|429060002
PA-00500|61746007
PA-00600|75118006
PA-00620|61420007
PA-10130|68894007
PA-20110|82078001
PA-2011E|243776001
PA-30029|440252007
PA-50030|44324008
PA-50031|128573003
PA-50033|128575005
PA-50034|128576006
PA-50035|128577002
PA-50036|128578007
PA-50037|128579004
PA-50038|128580001
PA-50039|128581002
PA-5003A|128582009
PA-5003B|133910006
PA-5003C|133911005
PA-5003D|133912003
PA-5003E|133913008
PA-5003F|133914002
R-000F0|134328007
R-00254|371439000
R-00258|371469007
R-00274|372249001
R-00286|373197004
R-00288|372276001
R-002C4|371879000
R-002C5|371880002
R-002C6|373125003
R-002C7|371814000
R-002C8|371813006
R-002C9|371815004
R-002CA|371816003
R-002CB|371817007
R-002CC|371785003
R-002CD|373134008
R-002CF|371852004
R-002D0|371851006
R-002D1|373135009
R-002D2|371850007
R-002D3|371845001
R-002D9|371910005
R-002E1|371912002
R-002E2|371894001
R-002E3|371874005
R-002E4|373105002
R-002E5|371838001
R-002E6|373104003
R-002E7|371843008
R-002E9|371931008
R-002ED|373095005
R-002EF|371895000
R-002F0|371794009
R-002F1|373142009
R-002F2|371892002
R-002F3|371862006
R-002F5|371853009
R-002F6|373061006
R-002F7|371876007
R-002F8|371877003
R-002FA|373062004
R-002FB|371875006
R-002FC|371915000
R-002FD|371796006
R-00300|373110003
R-00301|373133002
R-00302|373112006
R-00303|371790000
R-00304|371801001
R-00306|371798007
R-00307|371842003
R-00308|371835003
R-00309|371841005
R-0030A|371799004
R-0030B|373136005
R-0030C|371926006
R-0030D|373123005
R-0030F|373137001
R-00310|371788001
R-00311|371789009
R-00312|371795005
R-00313|371804009
R-00314|371873004
R-00315|371909000
R-00316|373128001
R-00317|373098007
R-00318|371911009
R-00319|373099004
R-0031A|371899006
R-0031B|371898003
R-0031C|371905006
R-0031E|371901002
R-0031F|371904005
R-00320|371900001
R-00321|373147003
R-00327|371868005
R-00328|371861004
R-00329|371923003
R-0032A|373126002
R-0032C|371849007
R-0032D|371837006
R-0032E|373100007
R-0032F|371869002
R-00330|371924009
R-00331|373127006
R-00333|371925005
R-00334|371803003
R-00335|371922008
R-00336|371824008
R-00337|371889001
R-00338|371887004
R-00339|373067005
R-0033A|373140001
R-0033B|373131000
R-0033C|373132007
R-0033D|371860003
R-0033E|371858000
R-0033F|371856001
R-00340|371857005
R-00341|373129009
R-00342|371859008
R-00343|373124004
R-00344|373122000
R-00345|371928007
R-00346|371917008
R-00347|371919006
R-00348|371883000
R-00349|371908008
R-0034A|371907003
R-00353|371914001
R-00355|371913007
R-00356|373141002
R-00357|373108000
R-00359|371786002
R-0035A|373111004
R-0035B|371953005
R-0035C|371848004
R-0035D|371846000
R-0035E|371954004
R-00360|371829003
R-00361|371791001
R-00362|371885007
R-00363|371884006
R-00364|371886008
R-00365|371810009
R-00366|371809004
R-00367|371812001
R-00368|371808007
R-00369|371811008
R-0036A|371916004
R-0036B|371893007
R-0036C|371854003
R-0036D|373115008
R-0036E|373113001
R-0036F|371797002
R-00370|371870001
R-00371|373143004
R-00372|371805005
R-00373|371871002
R-00376|371952000
R-00377|371890005
R-00378|373121007
R-00379|371800000
R-0037A|371897008
R-0037B|371906007
R-0037C|371896004
R-0037D|373148008
R-0037E|371867000
R-0037F|371866009
R-00381|371864007
R-00382|371865008
R-00383|371802008
R-00385|371840006
R-00387|371920000
R-00388|371918003
R-00389|373138006
R-0038A|373068000
R-0038B|371933006
R-0038C|371787006
R-0038D|373066001
R-0038F|371807002
R-00394|371839009
R-00397|371888009
R-00398|371855002
R-00399|371902009
R-0039A|371903004
R-0039B|371934000
R-0039F|371863001
R-003A1|371872009
R-003A9|371847009
R-003AA|371951007
R-003AC|373102004
R-003B8|373173008
R-003B9|373174002
R-003BA|373172003
R-003BB|373175001
R-003BC|373176000
R-003BD|373177009
R-003BE|373178004
R-003BF|373179007
R-003C0|373180005
R-003C1|373204007
R-003C2|373183007
R-003C3|373182002
R-003C4|373184001
R-003C5|373185000
R-003C6|373186004
R-003C7|373187008
R-003C8|373189006
R-003C9|373190002
R-003CA|373150000
R-003CB|373151001
R-003D0|373156006
R-003D6|373162001
R-003D7|373163006
R-003D8|373164000
R-003D9|373165004
R-003DA|373167007
R-003DB|373166003
R-003DC|373170006
R-003DD|373169005
R-003DE|373171005
R-00443|385356007
R-0045B|395511002
R-00461|385380006
R-00463|385382003
R-00465|385385001
R-005AE|404684003
R-005B3|410652009
R-005E0|418799008
R-00728|441509002
R-0077C|443325000
R-10041|386124003
R-10042|386125002
R-10043|386131004
R-10044|386132006
R-10045|386134007
R-10046|386135008
R-10047|386136009
R-10048|386137000
R-10049|386138005
R-10050|386139002
R-10051|386140000
R-10075|396482007
R-10076|396646008
R-10077|396647004
R-10078|396649001
R-10079|396652009
R-1007A|396654005
R-1007B|396655006
R-1007C|396656007
R-101AD|408706001
R-101AF|408705002
R-101B0|408703009
R-101B2|408704003
R-101B3|408707005
R-101B5|408709008
R-101B6|408710003
R-101BA|408714007
R-101BB|408715008
R-101BC|408716009
R-101C0|408720008
R-101C3|408723005
R-101C4|408724004
R-101C5|408725003
R-101C6|408726002
R-10202|399033003
R-10204|399160007
R-10206|399348003
R-10208|399312000
R-1020E|410461001
R-1020F|410462008
R-10210|399038007
R-10211|410463003
R-10212|399006002
R-10213|410464009
R-10215|410465005
R-10216|399059000
R-10217|410466006
R-10218|410467002
R-10219|409897002
R-1021A|409898007
R-1021B|409903006
R-1021C|409899004
R-1021D|409901008
R-1021E|409900009
R-1021F|409902001
R-10220|399135007
R-10223|408742009
R-10224|399260004
R-10226|399368009
R-10227|408745006
R-10228|399352003
R-10229|408734008
R-1022A|410434001
R-1022B|410435000
R-1022C|410436004
R-1022D|408744005
R-1022E|410437008
R-1022F|410438003
R-10230|399099002
R-10231|410439006
R-10232|399198007
R-10234|399236003
R-10236|399173006
R-10238|399184004
R-10239|409783000
R-1023A|410688004
R-1023B|410686000
R-1023C|410689007
R-1023D|410687009
R-1023E|410685001
R-10241|399061009
R-10242|399162004
R-10244|399196006
R-10246|399004004
R-10248|399288005
R-1024A|399192008
R-1024B|399101009
R-1024F|414722000
R-10250|399225005
R-10251|414723005
R-10252|399132005
R-10253|415144009
R-10254|399325008
R-10255|415145005
R-10256|399255003
R-10257|399360002
R-10258|413896006
R-10259|414369008
R-1025A|414368000
R-1025B|413996005
R-1025C|415815009
R-1025D|415814008
R-1025E|413975003
R-1025F|414599003
R-10260|414135002
R-10261|399142007
R-10262|399237007
R-10263|399218003
R-10264|399263002
R-10265|399362005
R-10266|399246001
R-10267|399344001
R-10268|399278009
R-10269|399358004
R-1026A|399212002
R-1026B|399065000
R-1026C|399148006
R-1026D|399013002
R-1026E|399355001
R-1026F|399245002
R-10270|399028002
R-10271|399320003
R-10272|399303002
R-10273|399372008
R-10274|399281004
R-10275|399103007
R-10276|399073009
R-10277|399082003
R-10278|399311007
R-10279|399146005
R-1027A|399341009
R-1027B|399199004
R-1027C|399277004
R-1027D|399129007
R-1027E|399285008
R-1027F|399168000
R-10280|399083008
R-10281|399003005
R-10282|399025004
R-10283|399201002
R-10284|399152006
R-10285|399280003
R-10286|399227002
R-10287|399318001
R-10288|399080006
R-10289|399332004
R-1028A|399156009
R-1028B|399169008
R-1028C|399206007
R-1028D|399179005
R-1028E|398996004
R-1028F|399037002
R-10290|399342002
R-10291|399308006
R-10292|399251007
R-10293|399327000
R-10294|399370000
R-10295|399024000
R-10296|399000008
R-10297|399284007
R-10298|399005003
R-10299|399002000
R-1029A|399157000
R-1029B|399171008
R-1029C|399181007
R-1029D|399365007
R-1029E|399138009
R-1029F|399022001
R-102A0|399234000
R-102A1|399290006
R-102A2|399243009
R-102A3|399098005
R-102A4|399292003
R-102A5|399349006
R-102A6|399313005
R-102A7|399247005
R-102A8|399296000
R-102A9|399127009
R-102AA|399241006
R-102AB|399270002
R-102AC|399125001
R-102AD|399330007
R-102AE|414165007
R-102AF|399130002
R-102B0|399215000
R-102B1|399026003
R-102B2|414617007
R-102B3|414088005
R-102B4|415070008
R-102B5|414089002
R-102B6|414417004
R-102B7|414415007
R-102B8|414416008
R-102B9|414576002
R-102BA|413985002
R-102BB|415637004
R-102BD|415646005
R-102BE|414497003
R-102BF|415770004
R-102C0|414298005
R-102C1|399182000
R-102C2|399110001
R-102C3|399071006
R-102C4|399335002
R-102C5|399272005
R-102C6|399242004
R-102C7|399351005
R-102C8|399316002
R-102C9|415670009
R-102CA|414493004
R-102CD|399067008
R-102CF|399265009
R-102D0|399188001
R-102D1|399011000
R-102D2|399161006
R-102D3|399197002
R-102D4|399226006
R-102D5|399209000
R-102D6|399163009
R-102D7|399055006
R-102DA|413912008
R-102DB|415816005
R-102DC|415817001
R-102DD|413530006
R-10515|399220000
R-10516|399366008
R-20099|164150006
R-202A9|274303007
R-20658|248983002
R-2073F|309649001
R-20767|267011001
R-20773|160270001
R-207AD|313376005
R-207D7|268951004
R-20839|314348007
R-2087E|160274005
R-209F6|162467007
R-20A12|162499001
R-214DD|408551003
R-215D5|428824000
R-215D6|428825004
R-215D9|428927006
R-215DC|429058004
R-215DE|429232006
R-215E0|429391004
R-215E1|429477006
R-21604|440565004
R-300E3|225728007
R-3023A|309901009
R-3023B|309902002
R-3023C|309903007
R-3023D|309904001
R-30240|309907008
R-30243|309910001
R-30246|309913004
R-30247|309914005
R-30248|309915006
R-3024B|309918008
R-30250|309923008
R-30252|309925001
R-30254|309927009
R-3025A|309933000
R-3025B|309934006
R-3025C|309935007
R-3025D|309936008
R-3025E|309937004
R-3025F|309938009
R-30260|309939001
R-30261|309940004
R-30262|309941000
R-30263|309942007
R-30264|309943002
R-30265|309944008
R-30269|309948006
R-3026A|309949003
R-3026B|309950003
R-3026F|309954007
R-30270|309956009
R-30275|309958005
R-30276|309959002
R-3027B|309964003
R-3027D|309966001
R-3027E|309967005
R-3027F|309968000
R-30280|309969008
R-30281|309970009
R-30282|309971008
R-30283|309972001
R-30285|309974000
R-30289|309978002
R-3028A|309979005
R-3028B|309980008
R-3028E|309983005
R-3028F|309984004
R-30290|309985003
R-30294|309989009
R-30296|309991001
R-30297|309992008
R-30298|309993003
R-30299|309994009
R-3029A|309995005
R-3029B|309996006
R-302A2|310464005
R-305C3|398161000
R-305CE|405269005
R-305D3|409688003
R-305D6|414485004
R-305EA|420223003
R-305EB|418433008
R-3060E|426439001
R-30616|441548002
R-3061B|441662001
R-3061D|441950002
R-3061E|441994008
R-400B2|277671009
R-40271|260245000
R-40333|224944003
R-40356|255208005
R-40357|255209002
R-40365|255218000
R-40377|255238004
R-4038D|255253007
R-403A7|255288007
R-403CC|255321001
R-40411|255378009
R-40416|255380003
R-40448|255423002
R-4047B|255465008
R-40491|255482005
R-4049E|255496004
R-404A0|255499006
R-404A4|255503000
R-404A8|255507004
R-404A9|255508009
R-404AA|255509001
R-404AC|255511005
R-404B3|255518004
R-404B6|255521002
R-404B7|255523004
R-404B8|255524005
R-404B9|255525006
R-404BA|255526007
R-404BC|255530005
R-404BD|255531009
R-404BE|255532002
R-404BF|255533007
R-404C7|255543005
R-404CC|255549009
R-404CE|255551008
R-404D5|255561001
R-404DA|255566006
R-404ED|255590007
R-404F0|255593009
R-404F1|255594003
R-404F9|255603008
R-404FA|255604002
R-404FB|255605001
R-404FC|255606000
R-404FE|255609007
R-40507|255619001
R-40553|278307001
R-40554|278318001
R-40641|363675004
R-40642|363676003
R-40644|447295008
R-40750|260376009
R-40759|260385009
R-4075C|260388006
R-40765|260395002
R-40771|260409000
R-40775|260413007
R-40782|260426006
R-40783|260427002
R-40799|260450008
R-407B0|260473000
R-407E0|272113006
R-407E1|272114000
R-407E7|272123002
R-40809|260492003
R-4080A|260493008
R-4080D|260496000
R-4080E|260497009
R-40810|260499007
R-40816|260506009
R-40819|260521003
R-40826|272163001
R-40861|260867005
R-4087B|272466003
R-40885|272476000
R-40888|272479007
R-40899|272517003
R-4089A|272518008
R-4089B|272519000
R-408C3|261004008
R-408F2|373825000
R-40928|261039008
R-40939|261061003
R-40940|261073003
R-40941|261074009
R-4094A|261089000
R-40985|399356000
R-4099D|399166001
R-409E2|261197005
R-409E3|261198000
R-409E4|261199008
R-40A88|422670003
R-40A89|422861003
R-40A8A|423091003
R-40A8B|424811006
R-40A8C|424962005
R-40A8D|425157002
R-40A8E|425188003
R-40A8F|424655003
R-40A90|424086005
R-40A91|425030002
R-40A92|422568001
R-40A93|422795009
R-40A94|423720000
R-40A95|422534007
R-40A96|425035007
R-40A97|425042007
R-40A98|422954003
R-40A99|422996004
R-40AA7|428247006
R-40AA8|428691001
R-40AA9|441505008
R-40AAA|441555000
R-40AAC|441672003
R-40AB0|442441009
R-40AB2|442580003
R-40AB3|442581004
R-40AB4|442582006
R-40AB5|442583001
R-40AB6|442585008
R-40AB7|442586009
R-40AB8|442587000
R-40AB9|442588005
R-40ABA|442589002
R-40ABB|442590006
R-40ABC|442591005
R-40ABD|442592003
R-40ABE|442593008
R-40AC0|442595001
R-40AC1|442596000
R-40AC2|442597009
R-40AC3|442598004
R-40AC4|442599007
R-40AC5|442600005
R-40AC6|442601009
R-40AC7|442602002
R-40AC8|442603007
R-40AC9|442604001
R-40ACA|442605000
R-40ACB|442606004
R-40ACC|442607008
R-40ACD|442608003
R-40ACE|442609006
R-40ACF|442610001
R-40AD0|442611002
R-40AD1|442612009
R-40AD2|442621005
R-40AD3|442622003
R-40AD4|442623008
R-40AD5|442624002
R-40AD6|442625001
R-40AD7|442626000
R-40AD8|442627009
R-40AD9|442628004
R-40ADA|442629007
R-40ADB|442630002
R-40ADC|442631003
R-40ADD|442632005
R-40ADE|442636008
R-40ADF|442637004
R-40AE0|442638009
R-40AE1|442639001
R-40AE3|442641000
R-40AE4|442643002
R-40AE5|442644008
R-40AE6|442645009
R-40AE8|442657000
R-40AE9|442658005
R-40AEA|442659002
R-40AEB|442660007
R-40AEC|442661006
R-40AEE|442674000
R-40AEF|442675004
R-40AF0|442690000
R-40AF1|442721003
R-40AF2|442729001
R-40AF3|442730006
R-40AF4|442738004
R-40AF5|442739007
R-40AF6|442740009
R-40AF7|442741008
R-40AF8|442742001
R-40AF9|442743006
R-40AFA|442744000
R-40AFB|442745004
R-40AFC|442746003
R-40AFD|442747007
R-40AFE|442748002
R-40AFF|443100003
R-40B00|443162009
R-40B01|443163004
R-40B0A|443640005
R-40B0E|443698002
R-40B10|444361000
R-40B11|444371003
R-40B12|444379001
R-40B16|225761000
R-40B1B|444389002
R-40B1C|444392003
R-40B21|444469002
R-40B32|446406008
R-40C16|256235009
R-40FB8|307152002
R-40FB9|307153007
R-40FBA|307154001
R-410C3|307429007
R-4112F|307486002
R-41177|261613009
R-4117B|261617005
R-41198|261665006
R-411C0|255235001
R-4135B|262008008
R-413B7|262061000
R-413C5|262068006
R-41531|262202000
R-41560|373808002
R-41561|373846009
R-41562|373847000
R-41563|399707004
R-41564|421974008
R-41727|134223000
R-41AEA|262502001
R-41C37|257771002
R-41C8D|257950002
R-41D27|258083009
R-41D2D|258090004
R-41D41|258104002
R-41D8B|258181008
R-41DA8|258215001
R-41DAC|258219007
R-41DB0|258224005
R-41DB4|258228008
R-41DC5|258245003
R-41DDC|258270003
R-41E4D|409600007
R-41E4E|409603009
R-41E4F|409604003
R-41E50|409605002
R-41F90|385524004
R-41FD9|281379000
R-41FFC|309602000
R-41FFF|309606002
R-42009|246432004
R-42018|309825002
R-42019|246464006
R-42037|263654008
R-42047|263677008
R-4205A|263706005
R-4205B|263707001
R-420AE|263816006
R-4210B|263943000
R-42142|264045001
R-4214B|264068005
R-4215C|264114003
R-42175|264159006
R-4218D|264208000
R-42191|264217000
R-421A4|286866000
R-421AA|443501007
R-421D4|310030000
R-421EB|310076001
R-42203|310101009
R-42207|310105000
R-42219|310123008
R-4221D|310127009
R-4221E|310128004
R-4223B|310158005
R-4223C|310159002
R-42246|310169008
R-4225D|310200001
R-422A4|303110006
R-422A5|303111005
R-422F4|282258000
R-4235F|367450005
R-423C3|264579008
R-42453|360156006
R-424A6|264908009
R-424BE|373933003
R-42501|394774009
R-42502|394775005
R-42517|288563008
R-427CE|276214006
R-427E6|304059001
R-42806|304283002
R-42808|304367000
R-428E7|300841009
R-429DF|228790005
R-429E0|228791009
R-429EB|228792002
R-429EC|228793007
R-42B89|371524004
R-42E61|312004007
R-F1216|255632006
R-F1FA8|146799005
R-F2B1D|372664007
R-F2B1F|372703009
R-F2B23|372798009
R-F2B27|372901004
R-F2B2C|387264003
R-F2C86|420287000
R-F2CB6|445769006
R-F2CD4|447122006
R-F6E36|273948005
R-F748A|333111009
R-F81AE|195042002
R-F8714|201101007
R-FAB52|417437006
R-FAB53|416152001
R-FAB54|416319003
R-FAB55|416550000
R-FAB56|416775004
R-FAB57|416949008
R-FAB58|416631005
R-FAB5A|416567007
R-FAB5B|416430001
R-FAB5C|416190007
R-FAB5E|416061003
R-FAC46|321000119108
R-FAC47|1251000119106
R-FAE6C|698247007
R-FAED1|698348000
R-FB322|699453001
R-FB354|699503005
R-FB356|699505003
R-FB358|699507006
R-FB359|699508001
R-FB35A|699509009
R-FB35B|699510004
R-FB35C|699511000
R-FB4D3|699886009
R-FB4D8|699891005
R-FB4DA|699893008
R-FB4E1|699900002
R-FB4EA|699909001
R-FB4EF|699914002
R-FB4F0|699915001
R-FB4F4|699919007
R-FB504|699935000
R-FB565|700032006
R-FB79B|700423003
R-FB829|702369008
R-FB83F|702391001
R-FB8F1|702569007
R-FB9B7|702767007
R-FBD63|703707001
R-FBDEA|703842006
R-FC4CC|707009005
R-FC4CD|707010000
R-FC4CE|707011001
R-FC4CF|707012008
R-FC4D0|707013003
R-FC4D1|707014009
R-FC4D2|707015005
R-FC4D3|707016006
R-FC4D4|707017002
R-FC4D5|707018007
R-FC4D8|707021009
R-FC4D9|707022002
R-FC4DA|707023007
R-FC4DB|707024001
R-FC4DC|707025000
R-FC4DD|707026004
R-FC4DF|707028003
R-FC4E0|707029006
R-FC4E1|707030001
R-FC4E2|707031002
R-FC4E3|707032009
R-FC4E4|707033004
R-FC4E6|707035006
R-FC4E7|707036007
R-FC4E8|707037003
R-FC4E9|707038008
R-FC4EA|707039000
R-FC4EC|707041004
R-FC4ED|707042006
R-FC4EE|707043001
R-FC4EF|707044007
R-FC4F0|707045008
R-FC4F1|707046009
R-FC4F2|707047000
R-FC4F3|707048005
R-FC4F4|707049002
R-FC4F7|707052005
R-FC4F9|707054006
R-FC4FA|707055007
R-FC4FB|707056008
R-FC4FC|707057004
R-FC4FD|707058009
R-FC4FE|707059001
R-FC4FF|707060006
R-FC500|707061005
R-FC501|707062003
R-FC502|707063008
R-FC503|707064002
R-FC504|707065001
R-FC505|707066000
R-FC506|707067009
R-FC507|707068004
R-FC5CD|707266006
R-FC628|707357005
R-FCAEF|469266003
R-FCBB8|464557001
R-FCC16|701933006
R-FCCF2|706247001
R-FCDDB|468886001
R-FCE69|464983000
R-FCF46|466556008
R-FD178|470204007
R-FD5EB|468440006
R-FDB79|468192005
R-FDCFF|706484002
R-FDF5C|467354001
R-FDF65|465380004
R-FE0C7|706342009
R-FE814|706699008
R-FEAEC|705541005
R-FECEC|470091001
R-FEEC3|706683002
R-FEEFF|706440002
R-FF0C4|708174004
R-FF2E7|711101009
R-FF982|716659002
R-FFB4A|717193008
R-FFFA9|716929009
R-FFFAB|716916009
R-FFFB0|716920008
R-FFFB1|716898005
R-FFFB3|716934008
R-FFFB5|716924004
R-FFFB6|716911004
R-FFFB7|716899002
R-FFFBE|716894007
R-FFFC0|716938006
R-FFFC1|716928001
R-FFFC2|716907005
R-FFFC4|716903009
R-FFFC9|716915008
R-FFFCD|716919002
R-FFFD0|716900007
R-FFFD3|716935009
R-FFFD4|716923005
R-FFFD5|716912006
R-FFFD6|716897000
R-FFFD9|717027004
R-FFFDC|716893001
R-FFFDD|716939003
R-FFFDF|716927006
R-FFFE0|716908000
R-FFFE2|716904003
R-FFFE5|716931000
R-FFFE6|716918005
R-FFFE9|716922000
R-FFFEA|716940001
R-FFFF2|716892006
R-FFFF3|716932007
R-FFFF4|716913001
R-FFFFC|716901006
R-FFFFD|716926002
R0-00000|716896009
R0-00001|716905002
R0-00003|716936005
R0-00004|716909008
R0-00006|716930004
R0-0000B|716941002
R0-0000C|716921007
R0-0000F|716917000
R0-00013|716914007
R0-00014|716933002
R0-00017|716891004
R0-00018|716902004
R0-0001B|716925003
R0-0001E|716906001
R0-00020|716895008
R0-00024|717025007
R0-00025|716937001
R0-00027|716910003
R0-0039D|719178004
R0-00B43|721904001
R0-012CB|722859001
R0-01469|723265000
S-0003D|413773004
S-0003E|414481008
S-00043|414752008
S-0004B|413490006
S-0004C|413581001
S-0004D|415229000
S-0004E|413464008
S-00051|413582008
S-00052|413600007
S-10115|17945006
S-10116|62296006
S-10121|65656005
S-10131|9947008
S-10151|73678001
S-10154|2272004
S-10161|60614009
S-10164|45929001
S-10181|83420006
S-10191|113160008
S-101A1|25211005
S-101A2|38048003
S-101A9|270002
S-101AA|11993008
S-11090|113163005
S-20570|105501005
S-32000|77176002
S-32070|8517006
S-8000A|441480003
T-00009|181469002
T-01000|39937001
T-01041|280387007
T-0130A|386045008
T-01530|85803001
T-02008|371311000
T-02100|70762009
T-02102|43067004
T-02104|68698007
T-02106|367577003
T-02107|61719002
T-02108|21672008
T-02109|79951008
T-02111|16621002
T-02113|24483006
T-02114|86719006
T-02120|73897004
T-02121|36141000
T-02131|41310005
T-02132|40069000
T-02135|27887005
T-02136|37671003
T-02140|113179006
T-02141|37108007
T-02142|68598004
T-02143|79283007
T-02148|110488009
T-0214D|244089006
T-02150|88089004
T-02151|16251004
T-02152|66934001
T-02153|84365009
T-02155|23747009
T-02156|34926004
T-0215D|244097004
T-02164|314395006
T-02200|1902009
T-02202|79313003
T-02211|79502000
T-02212|45591000
T-02213|38407007
T-02214|2059009
T-02217|51098001
T-02218|57726007
T-02219|86409001
T-02300|43081002
T-02302|11584001
T-02304|5272005
T-02305|4658004
T-02306|76072005
T-02401|54440003
T-02408|181491009
T-02414|66288003
T-02420|76261009
T-02424|74160004
T-02425|244106003
T-02426|244107007
T-0242A|244111001
T-02431|54468004
T-02432|72005009
T-02450|66643007
T-02452|113182001
T-02471|22180002
T-02480|75093004
T-02481|30598005
T-02483|315003
T-02487|39687006
T-02488|367578008
T-02500|48014002
T-02501|60944009
T-02506|63029009
T-02508|59112000
T-02512|87706001
T-02520|73058008
T-02523|29353003
T-02525|76723005
T-02527|128252004
T-02528|128253009
T-02530|35900000
T-02531|7991003
T-02536|244117002
T-02537|244118007
T-02545|81992007
T-02612|45981001
T-02613|72939005
T-02621|17957002
T-0262C|371304004
T-02631|41550009
T-02632|70559009
T-02641|52876008
T-02642|24527008
T-02650|33712006
T-02652|70887009
T-0265D|281642007
T-02665|26795005
T-02666|89784008
T-02811|61248009
T-02812|4578000
T-02814|73958006
T-02821|84507004
T-0282E|181553006
T-02831|25763004
T-02833|47224004
T-02841|84607009
T-02848|181563003
T-02849|181564009
T-02850|60496002
T-02853|35739000
T-02854|52953006
T-02870|52034004
T-03000|71966008
T-04000|76752008
T-04002|77831004
T-04003|19100000
T-04004|76365002
T-04005|33564002
T-04009|181131000
T-04020|73056007
T-04030|80248007
T-04080|63762007
T-04100|24142002
T-11011|110517009
T-11034|45001002
T-11100|89546000
T-11102|55024004
T-11106|24532009
T-11110|74872008
T-11120|24924006
T-11130|60911003
T-11133|59066005
T-11134|61671002
T-11140|31640002
T-11149|74386004
T-11150|73117003
T-11156|52374004
T-1115A|6229007
T-11160|51283005
T-11166|13881006
T-11170|70925003
T-11180|91609006
T-1118B|38754007
T-11190|21387005
T-11196|91397008
T-11210|56873002
T-11211|37285002
T-11218|26493002
T-11219|75319007
T-11220|52509009
T-11221|44612009
T-11227|20298003
T-11240|50016007
T-11300|113197003
T-11301|12872006
T-11303|72184008
T-11304|113198008
T-11307|14510004
T-11308|17399006
T-11309|41601005
T-11501|122494005
T-11502|122495006
T-11503|122496007
T-11510|51282000
T-11511|40265002
T-11512|55678000
T-11513|73400003
T-11514|89340005
T-11515|78972004
T-1151F|61853006
T-11531|280734009
T-1153E|317665004
T-1153F|317766009
T-11610|14806007
T-11620|39976000
T-11630|113205007
T-1163B|58820006
T-11640|5329002
T-1164B|49400002
T-11650|36978003
T-1165B|73959003
T-11660|36054005
T-1166B|75095006
T-11670|87391001
T-1167B|37414007
T-116EE|181900008
T-116EF|181901007
T-11710|64864005
T-1171B|40908007
T-11720|53733008
T-1172B|6004007
T-11730|1626008
T-1173B|2620004
T-11740|73071006
T-1174B|82965004
T-11750|56401006
T-1175B|72692000
T-11760|45296009
T-1176B|74401007
T-11770|62487009
T-1177B|28693002
T-11780|11068009
T-1178B|9188009
T-11790|82687006
T-1179B|113209001
T-117A0|7610001
T-117AB|34959001
T-117B0|12989004
T-117BB|1537001
T-117C0|23215003
T-117CB|76206002
T-11910|66794005
T-1191B|80064006
T-11920|14293000
T-1192B|67459009
T-11930|36470004
T-1193B|62551000
T-11940|11994002
T-1194B|84020006
T-11950|49668003
T-1195B|75782005
T-11AD0|54735007
T-11B00|18149002
T-11BF0|64688005
T-12200|26444007
T-12204|245100002
T-12280|79601000
T-12281|31934006
T-12282|8931003
T-12287|51698000
T-1228A|46385009
T-12310|51299004
T-12340|22356005
T-1234A|29850006
T-12350|85710004
T-12375|118645006
T-12390|37783008
T-12403|110535000
T-1240F|119524001
T-12410|85050009
T-12412|20760004
T-1241F|118495001
T-12420|62413002
T-12423|47728000
T-1242A|12881000
T-1242B|75129005
T-12430|23416004
T-12435|21133008
T-1243A|34318004
T-1243B|91238003
T-12450|30518006
T-12540|36455000
T-12600|24097009
T-12700|72001000
T-12701|110536004
T-12710|71341001
T-12711|2812003
T-12714|55499008
T-12717|41111004
T-12730|64234005
T-1273F|306783000
T-12740|12611008
T-12746|52687003
T-1274B|64605006
T-12750|87342007
T-12761|108371006
T-12770|80144004
T-12771|82474009
T-12780|67453005
T-127A7|314796009
T-12800|75772009
T-12847|280711000
T-12980|58742003
T-13001|71616004
T-1300D|122448007
T-13100|22688005
T-13300|81727001
T-13310|22823000
T-13450|50755001
T-13600|30608006
T-13610|6423006
T-13620|72573008
T-13630|51159009
T-13640|1193009
T-13650|90588001
T-13660|35259002
T-14001|195879000
T-14020|44947003
T-14030|57651003
T-14040|88340001
T-14050|4317002
T-14110|60005003
T-14120|18686000
T-14122|372074006
T-14140|18346003
T-14150|73930003
T-14161|53967007
T-14163|41313007
T-14165|24062007
T-14166|64658001
T-14167|88454005
T-14171|31764008
T-14172|15665001
T-14668|102292000
T-15001|39352004
T-15009|74135004
T-15200|79361005
T-15290|53620006
T-15311|20292002
T-15317|62555009
T-15420|85856004
T-15430|16953009
T-15460|74670003
T-15516|125682004
T-15610|7844006
T-15680|39723000
T-15690|82561000
T-15710|24136001
T-15720|49076000
T-15728|116010006
T-15750|70258002
T-15770|27949001
T-17010|13024002
T-17860|61352006
T-18010|52082005
T-18427|18033002
T-18774|368536000
T-1A000|87784001
T-1A007|85293002
T-1A080|88921000
T-1A120|71400007
T-1A170|8361002
T-1A180|61695000
T-1A190|30180000
T-1A200|21793004
T-1A403|430346005
T-1A404|430855004
T-20001|89187006
T-20101|312535008
T-21000|45206002
T-21300|53342003
T-21301|279549004
T-21342|87166008
T-22000|2095001
T-22100|15924003
T-22200|55060009
T-23000|71836000
T-2300C|360955006
T-23050|18962004
T-24100|4596009
T-24440|1307006
T-24454|119255006
T-25000|44567001
T-25201|28700002
T-26000|955009
T-26100|70074004
T-26500|75245000
T-28000|39607008
T-28080|46750007
T-280A0|86598002
T-280D0|72674008
T-28220|3236000
T-28230|39743006
T-28300|72481006
T-28600|44714003
T-28630|22270008
T-28770|31094006
T-28812|363537007
T-28820|45653009
T-28825|40020002
T-28830|90572001
T-28910|110550009
T-29000|3120008
T-29100|44788007
T-29200|53727004
T-30000|113257007
T-32000|80891009
T-32004|13383001
T-32100|59652004
T-32150|58095006
T-32156|84712000
T-32190|128586007
T-32200|73829009
T-32202|128595004
T-32210|68300000
T-32300|82471001
T-32310|33626005
T-32330|31162003
T-32400|21814001
T-32410|589001
T-32423|118755002
T-32500|53085002
T-32502|128565007
T-32503|277634007
T-32504|277635008
T-32540|8017000
T-32550|44627009
T-32600|87878005
T-32601|277630003
T-32602|128564006
T-32603|277631004
T-3260A|284355001
T-3260B|284356000
T-3260C|284357009
T-3260D|284358004
T-32613|264844003
T-32614|264845002
T-32615|264846001
T-32616|264847005
T-32617|264848000
T-32618|264849008
T-32619|264850008
T-3261C|264853005
T-32620|49848007
T-32632|72542009
T-32633|33272004
T-32634|73050001
T-32636|47962008
T-32637|16239001
T-32640|70238003
T-32650|13418002
T-32810|88210001
T-32820|25943004
T-32830|345000
T-32831|57383004
T-32832|74031005
T-32833|84654008
T-32834|91085002
T-32840|13050003
T-32850|8225009
T-35002|6530003
T-35008|312522004
T-3500E|305437000
T-35014|279317000
T-35020|102298001
T-35100|46030003
T-35110|113259005
T-35111|279170002
T-35120|90561006
T-35200|39057004
T-35210|90318009
T-35250|90315007
T-35300|91134007
T-35310|65197004
T-35313|279174006
T-35400|34202007
T-35410|77583004
T-39000|76848001
T-39010|6871001
T-39050|25489000
T-40000|59820001
T-40003|361097006
T-4000E|281157001
T-40050|20982000
T-40200|87483006
T-40230|91747007
T-41000|51114001
T-4105E|281159003
T-41065|264293000
T-41068|299716001
T-41100|67170007
T-42000|15825003
T-42070|113262008
T-42100|54247002
T-42102|443167003
T-42110|8128003
T-42200|81128002
T-42210|89093001
T-42220|36371001
T-42230|24865005
T-42300|57034009
T-42304|443281009
T-42310|88593004
T-42340|75397005
T-42350|60835009
T-42370|2160002
T-42400|32672002
T-42500|7832008
T-42510|1918003
T-42520|28205006
T-42580|73166001
T-43000|41801008
T-43002|244251006
T-43003|244252004
T-43100|50018008
T-43105|76862008
T-43107|3227004
T-43110|59438005
T-43111|68787002
T-43112|36672000
T-43115|91748002
T-43117|91750005
T-43118|91751009
T-43119|91752002
T-43120|57396003
T-43121|52433000
T-43122|6511003
T-43124|75902001
T-43125|57823005
T-43127|91753007
T-43128|91754001
T-43129|91755000
T-4312A|91756004
T-4312B|91757008
T-4312C|91758003
T-4312D|91759006
T-4312E|91760001
T-43200|13647002
T-43201|91083009
T-43202|41879009
T-43205|56789007
T-43210|53655008
T-43211|17269004
T-43212|12800002
T-43213|91761002
T-43214|91762009
T-43215|91763004
T-43230|22765000
T-44000|81040000
T-44007|128589000
T-44010|79142001
T-44100|45341000
T-44200|78480002
T-44400|50408007
T-45005|119568004
T-45010|69105007
T-45100|32062004
T-45110|65355003
T-45120|113263003
T-45160|80272002
T-45170|21479005
T-45190|9775002
T-45200|22286001
T-45210|72021004
T-45230|113264009
T-45240|23074001
T-45250|31145008
T-45270|15672000
T-45300|86117002
T-45308|54409005
T-45320|43119007
T-45400|53549008
T-45410|59749000
T-45416|128979005
T-45430|76117006
T-45510|88556005
T-45520|11279006
T-45530|8012006
T-45540|60176003
T-45600|17232002
T-45700|85234005
T-45730|17388009
T-45800|59011009
T-45900|70382005
T-46002|118634008
T-46010|12691009
T-46100|36765005
T-46110|29700009
T-46120|85235006
T-46130|6538005
T-46180|3159004
T-461A0|91732003
T-46200|69327007
T-46210|3924000
T-4630D|206034008
T-46310|64468002
T-46350|38991005
T-46400|57850000
T-46410|23771002
T-46420|76015000
T-46421|66559000
T-46422|18112008
T-46423|69421009
T-46427|21807003
T-46440|37274004
T-46460|22083002
T-46500|86570000
T-46510|42258001
T-46520|33795007
T-46600|2841007
T-46640|85383006
T-46659|120234003
T-46668|15763003
T-4667C|274060004
T-4667D|274143007
T-4667E|274329007
T-4668A|274231001
T-46700|10293006
T-46710|73634005
T-46740|90024005
T-46807|282044005
T-46820|91079009
T-46910|113269004
T-46940|29660000
T-46960|34635009
T-46970|27175001
T-46980|12052000
T-47020|75531005
T-47040|70791007
T-4704C|181351007
T-47100|67937003
T-47160|17137000
T-47200|44984001
T-47240|26818002
T-47260|40254007
T-47300|45631007
T-47340|10119003
T-47400|7657000
T-47402|181347005
T-47403|181349008
T-47410|69833005
T-47420|113270003
T-47440|31677005
T-47490|128559007
T-47500|43899006
T-47600|13363002
T-47630|8821006
T-47650|44830000
T-47660|74156002
T-47690|83018002
T-47700|68053000
T-47740|86547008
T-48000|29092000
T-48003|34340008
T-48081|360592004
T-48160|71585003
T-48170|12123001
T-48214|32114007
T-48286|62869001
T-48330|9454009
T-48340|72107004
T-48400|85439003
T-48403|194996006
T-48404|195328002
T-48405|195073003
T-48406|195164009
T-48407|195496005
T-48410|90219004
T-48411|71271007
T-48420|5928000
T-48430|73580002
T-48435|49082002
T-484A4|195416006
T-48500|53603007
T-48501|91539005
T-48502|27706005
T-48503|128585006
T-48505|443714006
T-48510|8629005
T-48520|113273001
T-48530|43863001
T-48540|51249003
T-48581|122972007
T-4858F|430757002
T-48600|35532006
T-48610|48345005
T-48611|9642004
T-48620|8887007
T-48710|64131007
T-48720|8993003
T-48725|272998002
T-48726|273099000
T-48727|273202007
T-48740|56400007
T-48770|31688004
T-48780|976004
T-487A0|84421000
T-48810|32764006
T-48813|73931004
T-48814|70253006
T-48820|110568007
T-48832|284639000
T-48840|90771006
T-4884A|128583004
T-48890|35819009
T-48910|32859001
T-48920|46027005
T-48930|63507001
T-48940|40300007
T-49010|60028002
T-49103|122775001
T-49110|68705008
T-49215|128553008
T-49217|368479001
T-49218|368481004
T-49230|19715009
T-49240|20699002
T-49250|49852007
T-49330|17623008
T-49340|52359001
T-49350|20115005
T-49403|122774002
T-4940B|362072009
T-4940E|244411005
T-49410|83419000
T-4941A|244415001
T-49424|128548003
T-49426|128549006
T-49429|128554002
T-4942A|128560002
T-4942D|264481007
T-49530|60734001
T-49535|128569001
T-49550|26805005
T-49620|4258007
T-49630|26703007
T-49640|71758008
T-49650|56849005
T-49660|23438002
T-50007|303270005
T-50110|62834003
T-50153|442170005
T-51004|74262004
T-51120|49460000
T-51130|26140008
T-51200|36360002
T-51210|36152006
T-51300|113277000
T-51305|16811007
T-51600|85816001
T-52000|48477009
T-52110|18444004
T-52210|46353006
T-53000|21974007
T-53010|8001006
T-53012|245831007
T-53130|47975008
T-54000|28035005
T-54010|38199008
T-540ED|442100006
T-540EE|442274007
T-54160|39481002
T-54170|88176008
T-54210|68085002
T-54220|7121006
T-54230|5140004
T-54240|36492000
T-54250|57826002
T-54260|80647007
T-54270|11712009
T-54272|424877001
T-54280|22120004
T-54282|422653006
T-54290|31982000
T-54292|424399000
T-54300|25748002
T-54302|423185002
T-54310|72876007
T-54320|61897005
T-54330|23226009
T-54340|23427002
T-54350|66303006
T-54360|87704003
T-54370|74344005
T-54380|48402004
T-54390|89625000
T-54400|24573005
T-54410|2400006
T-54420|39844006
T-54430|77130001
T-54432|423331005
T-54440|113278005
T-54442|425106001
T-54450|15422005
T-54452|424575004
T-54460|82628004
T-54462|423937004
T-54470|47055002
T-54480|80140008
T-54490|8873007
T-54500|28480000
T-54510|40005008
T-54520|38994002
T-54610|88824007
T-54611|245620002
T-54620|65624003
T-54621|245619008
T-54630|30618001
T-54640|17505006
T-54641|245616001
T-54650|27855007
T-54660|51678005
T-54670|43622005
T-54680|73937000
T-54690|45234009
T-54700|51943008
T-54710|67834006
T-54720|22445006
T-54730|6062009
T-54740|58646007
T-54741|245631005
T-54750|61868007
T-54760|89552004
T-54770|14770005
T-54780|43281008
T-54781|245639007
T-54790|38896004
T-54800|49330006
T-5493D|245814000
T-5494D|245823002
T-55000|54066008
T-55200|31389004
T-55255|1849007
T-55300|81502006
T-55320|6217003
T-56000|32849002
T-57000|69695003
T-58000|30315005
T-58200|38848004
T-58400|21306003
T-58600|34516001
T-58650|23153004
T-59000|14742008
T-59100|32713005
T-59200|66754008
T-59300|71854001
T-59345|6533001
T-59420|9040008
T-59438|48338005
T-59440|485005
T-59442|72592005
T-59460|32622004
T-59470|60184004
T-59490|110612005
T-59600|34402009
T-59666|39477002
T-59900|53505006
T-60600|34707002
T-60610|28273000
T-60650|70150004
T-61007|385294005
T-61100|45289007
T-61300|54019009
T-62000|10200004
T-62023|71133005
T-63000|28231008
T-64500|79741001
T-65000|15776009
T-65010|69930009
T-65600|110621006
T-70001|122489005
T-7000B|431491007
T-7000C|431938005
T-70060|78014005
T-71000|64033007
T-71019|303402001
T-72000|25990002
T-72100|2334006
T-73000|87953007
T-74000|89837001
T-74250|48367006
T-75000|13648007
T-75110|71553001
T-75181|279478000
T-80010|86969008
T-80020|87759004
T-81000|45292006
T-81001|279479008
T-81206|279867004
T-81230|4019005
T-81270|23213005
T-82000|76784001
T-82006|18857001
T-83000|35039007
T-83200|71252005
T-83400|2739003
T-87000|15497006
T-87600|24162005
T-88000|31435000
T-88920|110639002
T-90010|90418005
T-90020|38242008
T-91000|18911002
T-92000|41216001
T-93000|64739004
T-93010|74308000
T-93020|42320003
T-94000|40689003
T-95000|87644002
T-96000|57671007
T-98000|20233005
T-A0036|279215006
T-A0090|21483005
T-A0095|389080008
T-A0096|389081007
T-A0100|12738006
T-A0102|87563008
T-A0103|11628009
T-A0109|280371009
T-A010F|372073000
T-A0140|3058005
T-A0149|427667007
T-A0190|128319008
T-A0191|128320002
T-A0500|84782009
T-A0610|61005006
T-A1000|65216001
T-A1110|1231004
T-A1120|18545000
T-A1220|75042008
T-A1280|23180006
T-A1500|35951006
T-A1502|33930006
T-A1509|263972004
T-A1520|54165005
T-A1600|35764002
T-A1604|180933005
T-A1630|74968005
T-A1650|66720007
T-A1700|30399003
T-A1710|52943005
T-A1720|53118009
T-A1740|49841001
T-A1800|80447000
T-A1820|35918002
T-A1900|80621003
T-A2020|40146001
T-A2030|68523003
T-A2200|83251001
T-A2300|16630005
T-A2400|31065004
T-A2500|78277001
T-A2570|5366008
T-A2594|3937002
T-A2610|36169008
T-A2700|88442005
T-A2710|23347006
T-A2730|70215001
T-A2750|80049006
T-A2760|42932006
T-A2781|60105000
T-A2820|89202009
T-A2830|26230003
T-A2840|37035000
T-A2850|55233005
T-A2860|13958008
T-A2861|35664009
T-A2870|80434005
T-A2880|70105001
T-A2920|3960005
T-A2970|87463005
T-A2980|62872008
T-A3100|31428008
T-A3200|11000004
T-A3230|4958002
T-A3400|89278009
T-A3500|14738005
T-A3700|85637007
T-A3800|10517005
T-A4000|42695009
T-A4904|279336005
T-A4950|6866008
T-A5100|61962009
T-A5160|70007007
T-A5250|28390009
T-A5271|30114003
T-A5272|86136007
T-A6000|113305005
T-A6040|25991003
T-A6080|33060004
T-A6620|11089000
T-A6630|33723005
T-A6640|67701001
T-A7010|2748008
T-A7020|12958003
T-A7061|31701002
T-A7070|27088001
T-A7081|59752008
T-A7091|14892003
T-A7093|461002
T-A8000|25238003
T-A800B|244453006
T-A8040|18234004
T-A8060|53238003
T-A8070|56193007
T-A8110|39322007
T-A8130|80622005
T-A8150|27612005
T-A8410|56052001
T-A8500|8598002
T-A8570|21161002
T-A8640|88882009
T-A8780|15119000
T-A8820|37899009
T-A9090|36582005
T-A9605|53520000
T-A9630|44909008
T-AA000|81745001
T-AA050|31636006
T-AA079|26386000
T-AA092|372242005
T-AA110|18619003
T-AA180|40638003
T-AA200|28726007
T-AA220|15775008
T-AA260|65431007
T-AA310|68703001
T-AA400|29534007
T-AA500|41296002
T-AA610|5665001
T-AA621|67046006
T-AA62D|280677004
T-AA630|81016008
T-AA650|76710003
T-AA700|78076003
T-AA770|79652003
T-AA810|80243003
T-AA813|61242005
T-AA820|38934000
T-AA830|62736007
T-AA860|29445007
T-AA862|43045000
T-AA910|13561001
T-AA940|3954005
T-AB001|117590005
T-AB100|28347008
T-AB200|84301002
T-AB300|25342003
T-AB500|91716001
T-AB600|91207004
T-AB700|22945000
T-AB959|361078006
T-B1000|56329008
T-B1100|62818001
T-B1200|37512009
T-B2000|45793000
T-B3000|23451007
T-B4000|51345006
T-B6000|69748006
T-B6070|119281005
T-B6100|29565003
T-B6200|79163004
T-B6300|40867004
T-B7000|111002
T-C0200|6969002
T-C1000|14016003
T-C2000|87612001
T-C2007|116176007
T-C3000|78961009
T-C3070|18457007
T-C4000|59441001
T-C4001|90606007
T-C4002|60996007
T-C4003|312500006
T-C4004|312501005
T-C4005|312503008
T-C4018|167864002
T-C4019|168360002
T-C401A|168557005
T-C4100|13482005
T-C4102|155338003
T-C4110|3916005
T-C4120|30793004
T-C4130|25247006
T-C4140|10209003
T-C4143|75040000
T-C4144|68339009
T-C4145|279141006
T-C4146|279142004
T-C4147|143824007
T-C4150|48918001
T-C4154|279143009
T-C4155|143925009
T-C4156|144026003
T-C4160|59503006
T-C4170|46055009
T-C4200|81105003
T-C4201|279144003
T-C4202|279145002
T-C4210|68915008
T-C4216|245324000
T-C4217|245328002
T-C4218|285425001
T-C4219|285427009
T-C421A|285429007
T-C421D|155237005
T-C421E|167965000
T-C4220|76838003
T-C4230|58130000
T-C4235|245321008
T-C4236|245322001
T-C4237|245323006
T-C4238|168159002
T-C4240|5727003
T-C4244|168460001
T-C4250|25683005
T-C4254|167364008
T-C4255|167464007
T-C4260|74203007
T-C4263|167664004
T-C4280|9659009
T-C4290|81132008
T-C4300|47109002
T-C4305|196821008
T-C4306|196587000
T-C4307|196446004
T-C4308|196662004
T-C4309|196751009
T-C430A|371013005
T-C430B|443808008
T-C4311|127919002
T-C4312|127920008
T-C4313|127921007
T-C4314|127922000
T-C4320|53074004
T-C4330|89858007
T-C4331|67941004
T-C4332|28330007
T-C4340|65690001
T-C4350|82365008
T-C4360|62683002
T-C4361|5296000
T-C4362|25447008
T-C4365|11899006
T-C4370|64038003
T-C4379|245341003
T-C437C|196516004
T-C43A0|127925003
T-C43A1|127926002
T-C43A2|127927006
T-C43A5|127930004
T-C43A6|127931000
T-C43A7|127932007
T-C43AC|127937001
T-C43AD|127938006
T-C43AE|127939003
T-C43B2|127940001
T-C43B3|127941002
T-C4400|8568009
T-C4401|279795009
T-C4410|47985009
T-C4411|245344006
T-C4414|314730000
T-C4417|299993000
T-C4420|49394004
T-C4423|279609001
T-C4440|61492009
T-C4442|68878000
T-C4445|280556009
T-C4446|280639005
T-C4452|279784003
T-C4453|279866008
T-C4456|76878005
T-C4458|83380007
T-C4460|24889003
T-C4465|280216006
T-C4466|280314006
T-C4467|280402004
T-C4470|16050005
T-C4473|280824006
T-C4474|77778009
T-C4475|76659008
T-C447A|245346008
T-C447D|280915003
T-C447E|280999005
T-C447F|281227003
T-C4480|35783009
T-C4481|281320004
T-C4490|8334002
T-C4500|36251007
T-C4511|113336002
T-C4512|30024008
T-C4513|68881005
T-C4522|281765006
T-C4523|281847004
T-C4560|8356004
T-C4563|281676003
T-C4565|282031000
T-C4580|91394001
T-C4582|249708006
T-C4592|46157003
T-C4600|54268001
T-C4601|360992006
T-C4602|360993001
T-C4610|84219008
T-C4611|34625003
T-C4612|64556009
T-C4613|41145006
T-C4614|60227002
T-C4620|65349008
T-C4621|42472007
T-C4622|50193000
T-C4623|40242007
T-C4624|23198005
T-C4626|36086000
T-C4630|69255009
T-C4631|80867000
T-C4632|40684008
T-C4633|76290003
T-C463E|314736006
T-C4641|279189002
T-C4642|279271008
T-C4650|79926007
T-C4660|3243006
T-C4670|60965003
T-C4680|6413002
T-C4690|5394000
T-C46A0|1439000
T-C46A1|11740004
T-C46A4|16228004
T-C46A5|21875007
T-C46AA|278571002
T-C46AB|278672000
T-C4700|44914007
T-C4710|68171009
T-C471E|421624008
T-C471F|421988007
T-C4720|33770006
T-C4722|421861001
T-C4730|283001
T-C4740|16051009
T-C4750|69691007
T-C4752|368550005
T-C4753|420800007
T-C4760|12196003
T-C4770|34775006
T-C4780|28870006
T-C4800|4942000
T-C4810|8928004
T-C4820|65266007
T-C4822|48193007
T-C4840|113340006
T-C4841|52554005
T-C4842|76704003
T-C4843|85380009
T-C4850|47471008
T-C4851|35721009
T-C4852|12728001
T-C4860|80769008
T-C4863|31171007
T-C4866|303713004
T-C4867|303623000
T-C5000|17861009
T-C5001|303337002
T-C5100|75573002
T-C5140|2048000
T-C5300|55940004
T-C5330|21058000
T-C6000|89890002
T-C6010|83555006
T-C6020|38000004
T-C6510|1732005
T-C8000|9875009
T-D0005|91723000
T-D000A|123037004
T-D000F|312288001
T-D0010|38266002
T-D0011|38866009
T-D002F|183973000
T-D0048|113342003
T-D0050|85756007
T-D0059|243898001
T-D005D|243902007
T-D005E|243903002
T-D005F|243904008
T-D0060|113343008
T-D0062|91772007
T-D006D|312779009
T-D0070|32457005
T-D007C|243905009
T-D007D|243906005
T-D007F|243908006
T-D0080|91720002
T-D008A|256674009
T-D008B|243909003
T-D008C|243910008
T-D008D|243911007
T-D008E|243912000
T-D008F|243913005
T-D0091|243914004
T-D0092|243915003
T-D0093|243916002
T-D0094|243917006
T-D0095|243918001
T-D0097|243920003
T-D0098|243921004
T-D0099|243922006
T-D009A|243923001
T-D009C|243925008
T-D009D|243926009
T-D009E|243927000
T-D00A3|91806002
T-D00AB|91830000
T-D00F7|297171002
T-D00F8|297172009
T-D00F9|297173004
T-D00FA|297174005
T-D0169|245849007
T-D016E|272673000
T-D0170|272710004
T-D021B|309312004
T-D0300|66019005
T-D0310|82680008
T-D0315|244169007
T-D03B4|367567000
T-D03C2|181768009
T-D03C3|310787001
T-D03C9|182329002
T-D048E|386103008
T-D04AC|409615008
T-D04F2|419176008
T-D04FF|421060004
T-D051D|278983006
T-D054F|277956007
T-D0558|119238007
T-D0567|277957003
T-D056A|277958008
T-D056B|277959000
T-D056C|277960005
T-D056D|277961009
T-D056E|277962002
T-D0593|119406000
T-D0598|119410002
T-D05E4|279706003
T-D060D|362892003
T-D0634|120576005
T-D0662|123851003
T-D0684|127954009
T-D0721|280401006
T-D075D|272657006
T-D0765|281130003
T-D0767|281231009
T-D077A|181536004
T-D078C|310651003
T-D078D|310652005
T-D07CB|288546009
T-D07EA|360568007
T-D0801|371398005
T-D0821|371195002
T-D0823|399384005
T-D0829|410726006
T-D0859|425647002
T-D0874|441850003
T-D0877|443096004
T-D0878|443113009
T-D0879|443260009
T-D087A|443283007
T-D087B|443297004
T-D087C|443298009
T-D087D|443326004
T-D087E|443327008
T-D087F|443328003
T-D0880|443625008
T-D0881|443696003
T-D0882|443724003
T-D0883|443726001
T-D0884|443789005
T-D0885|443809000
T-D0886|443907004
T-D0887|444177009
T-D0888|444329004
T-D08DC|715056000
T-D1000|774007
T-D1100|69536005
T-D1120|88986008
T-D1160|41695006
T-D1200|89545001
T-D1206|60819002
T-D1213|661005
T-D1400|1101003
T-D1460|42575006
T-D149C|362916000
T-D14AE|363654007
T-D1600|45048000
T-D1603|5713008
T-D161E|170887008
T-D1620|77621008
T-D2000|22943007
T-D200A|312502003
T-D2100|77568009
T-D2220|16982005
T-D2300|52612000
T-D2310|58602004
T-D2340|133943005
T-D2342|133944004
T-D2500|29836001
T-D2600|46862004
T-D2700|38864007
T-D3000|51185008
T-D3050|78904004
T-D305A|281134007
T-D3136|91691001
T-D3141|117133000
T-D3142|117134006
T-D3143|117135007
T-D3144|117136008
T-D3145|117137004
T-D3146|117138009
T-D3147|117139001
T-D3148|117140004
T-D3149|117141000
T-D314A|117142007
T-D314B|117143002
T-D3160|42973007
T-D3200|43799004
T-D3208|281392002
T-D3209|281393007
T-D320A|281394001
T-D3213|5076001
T-D3300|72410000
T-D3400|5798000
T-D3412|280062008
T-D4000|113345001
T-D4001|80581009
T-D4010|52731004
T-D4110|50519007
T-D4120|48544008
T-D4130|86367003
T-D4140|68505006
T-D4200|27947004
T-D4210|19695001
T-D4211|133945003
T-D4212|133946002
T-D4230|90290004
T-D4240|11708003
T-D4400|15425007
T-D4425|83670000
T-D4434|243977002
T-D4450|113346000
T-D4600|27398004
T-D4900|82849001
T-D6000|12921003
T-D6007|281496003
T-D6221|21844003
T-D6407|53843000
T-D6500|34411009
T-D6515|450960006
T-D7000|26893007
T-D7010|37117007
T-D7020|85119005
T-D8000|53120007
T-D8030|42694008
T-D8040|53036007
T-D8104|91470000
T-D8200|40983000
T-D8500|14975008
T-D8600|8205005
T-D8640|13190002
T-D8650|31329001
T-D8700|85562004
T-D8800|7569003
T-D8810|76505004
T-D9000|61685007
T-D9100|68367000
T-D9200|72696002
T-D930A|128587003
T-D9310|32361000
T-D9400|30021000
T-D9440|53840002
T-D9540|113351006
T-D9550|18525008
T-D9700|56459004
T-D9713|416804009
T-D9800|29707007
T-DD006|110726009
T-DD123|110837003
T-DD163|110861005
T-E0000|4421005
T-E0100|84640000
T-F1100|78067005
T-F1300|70847004
T-F1320|77012006
T-F1412|256779006
T-F1413|256875007
T-F1800|29870000
T-F1810|50536004
T-F1820|13576009
T-F6713|714759009
T-F6724|714754004
T-F6800|51852003
T-F680F|367624001
T-F6845|4432005
T-F6858|443591004
T-F6859|443705001
T-F7001|14944004
T-F7040|91707000`;
