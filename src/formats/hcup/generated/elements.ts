// Made by scripts/generate/hcup.ts of data/hcup/elements.tsv (see ORIGIN.md there). Do not edit.

/** HCUP's data elements, one a line: file, element, type, years by database, label. */
export const elementsText = `AHAL|AHAID|string|SID:1998- SASD:1998- SEDD:1999-|AHA hospital identifier with the leading 6
AHAL|COMMUNITY_NONREHAB_NONLTAC|integer|SID:2013-|Indicator of U.S. community hospital that is not a rehabilitation or long-term acute care hospital (Z997)
AHAL|DSHOSPID|string|SID:1998- SASD:1998- SEDD:1999-|Data source hospital identifier
AHAL|FREESTANDING|integer|SASD:1998-|Indicator of freestanding ambulatory surgery center
AHAL|HFIPSSTCO|integer|SID:2012-|Hospital FIPS state/county code
AHAL|HOSPID|integer|SID:1998- SASD:1998- SEDD:1999-|HCUP hospital identification number
AHAL|HOSPST|string|SID:1998- SASD:1998- SEDD:1999-|Hospital state postal code
AHAL|HOSPSTCO|integer|SID:1998- SASD:1998- SEDD:1999-|Hospital modified FIPS state/county code
AHAL|KEY|bigint|SID:2001- SASD:2001- SEDD:2001-|HCUP record identifier
AHAL|YEAR|integer|SID:1998- SASD:1998- SEDD:1999-|Calendar year
CHGS|APC|string|SASD:2008- SEDD:2008-|Line item Ambulatory Payment Classification code (as received from source)
CHGS|APG|integer|SASD:2005-2005 SEDD:2005-2005|Ambulatory Patient Group (as received from source)
CHGS|CHARGE|double|SID:2004- SASD:1999- SEDD:1999-|Line item charges (as received from source)
CHGS|CHGn|double|SID:1998- SASD:1998- SEDD:1999-|Detailed charges n (as received from source)
CHGS|CPTHCPCS|string|SID:2009- SASD:1999- SEDD:1999-|Line item CPT-4/HCPCS procedure code (as received from source)
CHGS|CPTMod1|string|SID:2009- SASD:2005- SEDD:2005-|Line item CPT-4/HCPCS first modifier (as received from source)
CHGS|CPTMod2|string|SID:2009- SASD:2005- SEDD:2005-|Line item CPT-4/HCPCS second modifier (as received from source)
CHGS|KEY|bigint|SID:1998- SASD:1998- SEDD:1999-|HCUP record identifier
CHGS|NREVCD|integer|SID:2006- SASD:2006-2011 SEDD:2006-2011|Number of revenue codes for this discharge
CHGS|RATE|double|SID:2004-|Line item rate (as received from source)
CHGS|RATEn|double|SID:1998-2003|Daily rate n (as received from source)
CHGS|REVCDn|string|SID:1998- SASD:2000-2011 SEDD:1999-2011|Revenue code n (as received from source)
CHGS|REVCHGn|double|SID:2006- SASD:2006-2011 SEDD:2006-2011|Detailed charges for revenue code n (as received from source)
CHGS|REVCODE|string|SID:2004- SASD:1999- SEDD:1999-|Line item revenue code (as received from source)
CHGS|SERVDAY|integer|SID:2012- SASD:1999- SEDD:1999-|Line item days from admission date
CHGS|UNITn|double|SID:1998- SASD:1998-2011 SEDD:1999-2011|Units of service n (as received from source)
CHGS|UNITS|double|SID:2004- SASD:1999- SEDD:1999-|Line item units (as received from source)
Core|ADRG|integer|SID:1998-2012|All Patient Refined DRG
Core|ADRGRISKMORTALITY|integer|SID:1998-2012|All Patient Refined DRG mortality risk
Core|ADRGSEV|integer|SID:1998-2012|All Patient Refined DRG severity level
Core|AGE|integer|NIS:2012- KID:2012- NRD:2010- NEDS:2006- SID:1998- SASD:1998- SEDD:1999-|Age in years at admission
Core|AGE_NEONATE|integer|NIS:2012- KID:2012-|Neonatal age (first 28 days after birth) indicator
Core|AGEDAY|integer|SID:1998- SASD:1998- SEDD:1999-|Age in days (when age < 1 year)
Core|AGEGROUP|integer|SID:1998- SASD:2000- SEDD:2000-|Age Group
Core|AGEMONTH|integer|SID:1998- SASD:1998- SEDD:1999-|Age in months (when age < 11 years)
Core|AHOUR|integer|SID:2003- SASD:2001- SEDD:2001-|Admission Hour
Core|AMDC|integer|SID:1998-2012|All Patient Refined MDC
Core|AMONTH|integer|NIS:2012- KID:2012- NEDS:2006- SID:1998- SASD:1998- SEDD:1999-|Admission month
Core|ANESTH|integer|SID:1998- SASD:1998-2011 SEDD:2006-2011|Method of anesthesia
Core|APGAR1|integer|SID:2005-|One-minute APGAR score
Core|APGAR5|integer|SID:2005-|Five-minute APGAR score
Core|APGCATn|integer|SASD:2005-2011|Ambulatory Patient Group Category n (as received from source)
Core|APGn|integer|SASD:2004-2011 SEDD:2004-2004|Ambulatory Patient Group n (as received from source)
Core|APGTYPEn|integer|SASD:2005-2011|Ambulatory Patient Group Type 1 (as received from source)
Core|APSDRG_X|integer|SID:2004-2006|All-Payer Severity-adjusted DRG (as received from source)
Core|ASCHED|integer|SID:1998-2011|Admission scheduled vs. unscheduled
Core|ASOURCE|integer|SID:1998-2012 SASD:1998- SEDD:1999-|Admission source (uniform)
Core|ASOURCE_X|string|SID:1998-2012 SASD:1998- SEDD:1999-|Admission source (as received from source)
Core|ASOURCEUB92|string|SID:2002-2012 SASD:2002- SEDD:2002-|Admission source (UB-92 standard coding)
Core|ATYPE|integer|SID:1998- SASD:1998- SEDD:2000-|Admission type
Core|AWEEKEND|integer|NIS:2012- KID:2012- NRD:2010- NEDS:2006- SID:1998- SASD:1998- SEDD:1999-|Admission day is a weekend
Core|AYEAR|integer|SID:1998- SASD:1998- SEDD:1999-|Admission year
Core|BILLTYPE|string|SID:2004- SASD:2004- SEDD:2004-|UB-92 bill type
Core|BLOOD|double|SID:1998-|Pints of blood furnished to the patient
Core|BMONTH|integer|SID:1998- SASD:1998- SEDD:2000-|Birth month
Core|BWT|integer|SID:1998-|Birth weight in grams
Core|BYEAR|integer|SID:1998- SASD:1998- SEDD:2000-|Birth year
Core|CHRONn|integer|NEDS:2006-2015|Chronic condition indicator n
Core|CPTCCSn|integer|SID:2008- SASD:2008- SEDD:2008-|CCS: CPT n
Core|CPTDAYn|integer|SID:2005- SASD:2005- SEDD:2005-|Number of days from admission to CPTn
Core|CPTM1_n|string|SID:2005- SASD:2005- SEDD:2005-|First CPT-4/HCPCS modifier n
Core|CPTM2_n|string|SID:2008- SASD:2005- SEDD:2005-|Second CPT-4/HCPCS modifier n
Core|CPTn|string|SID:2004- SASD:1998- SEDD:1999-|CPT/HCPCS procedure code n
Core|DaysBetweenVisits|integer|SID:2003-2012 SEDD:2002-2011|Number of days between visits
Core|DaysBurnUnit|integer|SID:1998-2012|Days in burn care unit (as received from source)
Core|DaysCCU|integer|SID:1998-|Days in coronary care unit (as received from source)
Core|DaysICU|integer|SID:1998-|Days in medical/surgical intensive care unit (as received from source)
Core|DaysNICU|integer|SID:1998-2012|Days in neonetal care unit (as received from source)
Core|DaysPICU|integer|SID:1998-2012|Days in pediatric care unit (as received from source)
Core|DaysShockUnit|integer|SID:1998-2012|Days in shock trauma unit (as received from source
Core|DaysToEvent|integer|SID:2009- SASD:2009- SEDD:2009-|Days from 'start date' to admission
Core|DHOUR|integer|SID:2003- SASD:2001- SEDD:2001-|Discharge Hour
Core|DIED|integer|NIS:2012- KID:2012- NRD:2010- SID:1998- SASD:1998- SEDD:1999-|Died during hospitalization
Core|DIED_VISIT|integer|NEDS:2006-|Died in the ED (1), Died in the hospital (2), did not die (0)
Core|DISCWT|double|NIS:2012- KID:2012- NRD:2010- NEDS:2006-|Weight to discharges in the universe
Core|DISP_ED|integer|NEDS:2006-|Disposition of patient (uniform) from ED
Core|DISP_X|string|SID:1998- SASD:1998- SEDD:1999-|Disposition of patient (as received from source)
Core|DISPUB04|integer|SID:2007- SASD:2007- SEDD:2007-|Disposition of patient (UB-04 standard coding)
Core|DISPUB92|integer|SID:1998-2006 SASD:1998-2006 SEDD:1999-2006|Disposition of patient (UB-92 standard coding)
Core|DISPUNIFORM|integer|NIS:2012- KID:2012- NRD:2010- SID:1998- SASD:1998- SEDD:1999-|Disposition of patient (uniform)
Core|DMONTH|integer|NRD:2010- SID:1998- SASD:1998- SEDD:1999-|Discharge month
Core|DNR|integer|SID:1998- SASD:1998-2007 SEDD:2004-|Do not resuscitate indicator
Core|DQTR|integer|NIS:2012- KID:2012- NRD:2010- NEDS:2006- SID:1998- SASD:1998- SEDD:1999-|Discharge quarter
Core|DRG|integer|NIS:2012- KID:2012- NRD:2010- SID:1998-|DRG in effect on discharge date
Core|DRG10|integer|SID:1998-1999|DRG, Version 10
Core|DRG18|integer|SID:1998-2006|DRG, version 18
Core|DRG24|integer|NIS:2012-2015 KID:2012-2015 SID:2006-2015|DRG, version 24
Core|DRG_NoPOA|integer|NIS:2012- KID:2012- NRD:2010- SID:2008-|DRG in use on discharge date, calculated without POA
Core|DRGVER|integer|NIS:2012- KID:2012- NRD:2010- SID:1998-|DRG grouper version used on discharge date
Core|DSHOSPID|string|SID:1998- SASD:1998- SEDD:1999-|Data source hospital identifier
Core|DURATION|integer|SASD:2011- SEDD:2011-|Hours in Emergency Department
Core|DX_Admitting|string|SID:2012-2015|Admitting Diagnosis Code
Core|DX_Visit_Reason|string|SASD:2003-2006 SEDD:2003-2006|Reason for visit diagnosis
Core|DX_Visit_Reasonn|string|SASD:2007-2015 SEDD:2007-2015|Reason for visit diagnosis n
Core|DXATADMITn|integer|SID:1998-2006|Diagnosis n present at admission
Core|DXCCSn|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 NEDS:2006-2015 SID:1998-2015 SASD:1998-2015 SEDD:1999-2015|CCS: diagnosis n
Core|DXn|string|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 NEDS:2006-2015 SID:1998-2015 SASD:1998-2015 SEDD:1999-2015|Diagnosis n
Core|DXPOAn|string|SID:2007- SASD:2008- SEDD:2007-|Diagnosis n, present on admission indicator
Core|DXVER|integer|NIS:2015- KID:2015- NRD:2015- NEDS:2015- SID:2015- SASD:2015- SEDD:2015-|Diagnosis Version
Core|E_CCSn|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 NEDS:2006-2015 SID:2003-2015 SASD:2003-2015 SEDD:2003-2015|CCS: E Code n
Core|E_POAn|string|SID:2007-2015 SASD:2008-2015 SEDD:2007-2015|E Code n, present on admission indicator
Core|ECODEn|string|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 NEDS:2006-2015 SID:2003-2015 SASD:2003-2015 SEDD:2003-2015|E code n
Core|EDEVENT|integer|NEDS:2006-|Type of ED Event
Core|EDFlag|integer|SASD:2003-2003|Emergency Department indicator
Core|EDHOUR|integer|SID:2010-|Emergency department time of arrival prior to inpatient admission
Core|EDYEAR|integer|SID:2010-|Emergency Department arrival year
Core|ELECTIVE|integer|NIS:2012- KID:2012- NRD:2010-|Elective versus non-elective admission
Core|FEMALE|integer|NIS:2012- KID:2012- NRD:2010- NEDS:2006- SID:1998- SASD:1998- SEDD:1999-|Indicator of sex
Core|HCUP_AS|integer|SASD:2003-2010 SEDD:2003-2010|HCUP Ambulatory Surgery service indicator
Core|HCUP_ED|integer|NIS:2012- KID:2012- NRD:2010- SID:2005- SASD:2003- SEDD:2003-|HCUP Emergency Department service indicator
Core|HCUP_OS|integer|SID:2005- SASD:2003- SEDD:2003-|HCUP Observation Stay service indicator
Core|HCUP_SURGERY_BROAD|integer|SID:2011-2011 SASD:2011-2011 SEDD:2011-2011|Revised HCUP_AS (PCLASSn=3 or 4, or broad definition)
Core|HCUP_SURGERY_NARROW|integer|SID:2011-2011 SASD:2011-2011 SEDD:2011-2011|Revised HCUP_AS (PCLASSn=4, or narrow definition)
Core|HCUPFILE|string|NEDS:2006-|Source of HCUP Record (SID or SEDD)
Core|HISPANIC|integer|SID:2015- SASD:2015- SEDD:2015-|Hispanic ethnicity (uniform)
Core|HISPANIC_X|string|SID:1998- SASD:1998- SEDD:2003-|Hispanic ethnicity (as received from source)
Core|Homeless|integer|SID:2005- SASD:2005- SEDD:2002-|Indicator that patient is homeless
Core|HOSP_DIVISION|integer|NIS:2012-|Census Division of hospital (STRATA)
Core|HOSP_ED|integer|NEDS:2006-|HCUP ED hospital identifier
Core|HOSP_KID|integer|KID:2012-|KID hospital number
Core|HOSP_NIS|integer|NIS:2012-|NIS hospital number
Core|HOSP_NPI|string|SID:2008- SASD:2011- SEDD:2008-|Hospital NPI
Core|HOSP_NRD|integer|NRD:2010-|NRD hospital identifier
Core|HOSP_REGION|integer|KID:2012-|Region of hospital
Core|HOSPBRTH|integer|NIS:2012-2015 KID:2012-2015 SID:2006-2015 SASD:2006-2015 SEDD:2006-2015|Indicator of birth in this hospital
Core|HOSPID|integer|SID:1998- SASD:1998-2011 SEDD:2003-2011|HCUP hospital identification number
Core|HospitalUnit|integer|SID:2004-|Indicator that patient was discharged from a special unit within an acute carehospital (reported by source)
Core|HOSPST|string|SID:1998- SASD:1998- SEDD:1999-|Hospital state postal code
Core|I10_BIRTH|integer|NIS:2015- KID:2015- NRD:2015- SID:2015- SASD:2015- SEDD:2015-|ICD-10-CM Birth Indicator
Core|I10_DELIVERY|integer|NIS:2015- KID:2015- NRD:2015- SID:2015- SASD:2015- SEDD:2015-|ICD-10-CM Delivery Indicator
Core|I10_DX_Admitting|string|SID:2015- SASD:2015- SEDD:2015-|ICD-10-CM Admitting Diagnosis Code
Core|I10_DX_Visit_Reasonn|string|SASD:2015- SEDD:2015-|ICD-10-CM Reason for visit diagnosis n
Core|I10_DXn|string|NIS:2015- KID:2015- NRD:2015- NEDS:2015- SID:2015- SASD:2015- SEDD:2015-|ICD-10-CM Diagnosis n
Core|I10_ECAUSEn|string|NIS:2015- KID:2015- NRD:2015- NEDS:2015- SID:2015- SASD:2015- SEDD:2015-|ICD-10-CM External cause n
Core|I10_HOSPBRTH|integer|NIS:2015- KID:2015- SID:2015- SASD:2015- SEDD:2015-|ICD-10-CM Indicator of birth in this hospital
Core|I10_INJURY|integer|NIS:2015- KID:2015- NRD:2015- NEDS:2015-|Injury ICD-10-CM diagnosis reported on record (1: First-listed injury; 2: Other than first-listed injury; 0: No injury)
Core|I10_MULTINJURY|integer|NIS:2015- KID:2015- NRD:2015- NEDS:2015-|Multiple ICD-10-CM injuries reported on record
Core|I10_NDX|integer|NIS:2015- KID:2015- NRD:2015- NEDS:2015- SID:2015- SASD:2015- SEDD:2015-|ICD-10-CM Number of diagnoses on this record
Core|I10_NECAUSE|integer|NIS:2015- KID:2015- NRD:2015- NEDS:2015- SID:2015- SASD:2015- SEDD:2015-|ICD-10-CM Number of External cause codes on this record
Core|I10_NPR|integer|NIS:2015- KID:2015- NRD:2015- SID:2015- SASD:2015- SEDD:2015-|ICD-10-PCS Number of procedures on this record
Core|I10_ORPROC|integer|NIS:2015- KID:2015- NRD:2015- SID:2015- SASD:2015- SEDD:2015-|Major operating room ICD-10-PCS procedure indicator
Core|I10_PRn|string|NIS:2015- KID:2015- NRD:2015- SID:2015- SASD:2015- SEDD:2015-|ICD-10-PCS Procedure n
Core|I10_PROCTYPE|integer|SID:2015- SASD:2015- SEDD:2015-|ICD-10-PCS procedure type indicator
Core|I10_SERVICELINE|integer|NIS:2015- KID:2015- NRD:2015-|ICD-10-CM/PCS Hospital Service Line
Core|I10_UNCBRTH|integer|KID:2015-|ICD-10-CM Normal uncomplicated birth in hospital
Core|INJURY|integer|NEDS:2006-2015|Injury diagnosis reported on record (1:DX1 is an injury; 2:DX2+ is an injury; 0:No injury)
Core|INJURY_CUT|integer|NEDS:2006-2015|Injury by cutting or piercing (by E codes)
Core|INJURY_DROWN|integer|NEDS:2006-2015|Injury by drowning or submersion (by E codes)
Core|INJURY_FALL|integer|NEDS:2006-2015|Injury by falling (by E codes)
Core|INJURY_FIRE|integer|NEDS:2006-2015|Injury by fire, flame or hot object (by E codes)
Core|INJURY_FIREARM|integer|NEDS:2006-2015|Injury by firearm (by E codes)
Core|INJURY_MACHINERY|integer|NEDS:2006-2015|Injury by machinery (by E codes)
Core|INJURY_MVT|integer|NEDS:2006-2015|Injury by motor vehicle traffic (by E codes)
Core|INJURY_NATURE|integer|NEDS:2006-2015|Injury by nature or environmental factors (by E codes)
Core|INJURY_POISON|integer|NEDS:2006-2015|Injury by poison (by E codes)
Core|INJURY_SEVERITY|integer|NEDS:2006-2015|Injury severity score
Core|INJURY_STRUCK|integer|NEDS:2006-2015|Injury by being struck by or against (by E codes)
Core|INJURY_SUFFOCATION|integer|NEDS:2006-2015|Injury by suffocation (by E codes)
Core|INTENSIVECARE|integer|SID:2004-2010|Indicator of type of intensive care received by patient (as received from source)
Core|INTENT_ASSAULT|integer|NEDS:2006-2015|Injury by assault indicated on the record (by E codes)
Core|INTENT_SELF_HARM|integer|NEDS:2006-2015|Intentional self harm indicated on the record (by diagnosis and/or E codes)
Core|INTENT_UNINTENTIONAL|integer|NEDS:2006-2015|Unintentional injury indicated on the record (by E codes)
Core|KEY|bigint|SID:1998- SASD:1998- SEDD:1999-|HCUP record identifier
Core|KEY_ED|bigint|NEDS:2006-|HCUP NEDS record identifier
Core|KEY_NIS|bigint|NIS:2012-|NIS record number
Core|KEY_NRD|bigint|NRD:2010-|NRD record identifier
Core|KID_STRATUM|integer|KID:2012-|KID hospital stratum
Core|LEVELCARE|string|SID:1998-2005|Level of patient care (as received from source)
Core|LOS|integer|NIS:2012- KID:2012- NRD:2010- SID:1998- SASD:1998- SEDD:1999-|Length of stay (cleaned)
Core|LOS_X|integer|SID:1998- SASD:1998- SEDD:1999-|Length of stay (as received from source)
Core|MARITALSTATUS|string|SID:2004-2007 SASD:2004-2007 SEDD:2004-2007|Patient's marital status
Core|MARITALSTATUS_X|string|SID:2008- SASD:2008-2011 SEDD:2008-|Patient's marital status (as received from source)
Core|MARITALSTATUSUB04|string|SID:2008- SASD:2008- SEDD:2008-|Patient's marital status, UB-04 standard coding
Core|MDBOARD1|string|SID:2000- SEDD:2008-|Physician 1 licensing board (as received from source)
Core|MDBOARD2|string|SID:2000- SEDD:2008-|Physician 2 licensing board (as received from source)
Core|MDC|integer|NIS:2012- KID:2012- NRD:2010- SID:1998-|MDC in effect on discharge date
Core|MDC10|integer|SID:1998-1999|MDC, Version 10
Core|MDC18|integer|SID:1998-2006|MDC, version 18
Core|MDC24|integer|NIS:2012-2015 KID:2012-2015 SID:2006-2015|MDC, version 24
Core|MDC_NoPOA|integer|NIS:2012- KID:2012- NRD:2010- SID:2010-|MDC in use on discharge date, calculated without POA
Core|MDID_S|string|SID:1998-2000 SASD:1998-2000 SEDD:2000-2000|Attending physician number (synthetic)
Core|MDNUM1_R|integer|SID:2003- SASD:2003- SEDD:2003-|Physician 1 number (re-identified)
Core|MDNUM1_S|string|SID:2001-2002 SASD:2001-2002 SEDD:2001-2002|Physician 1 number (synthetic)
Core|MDNUM2_R|integer|SID:2003- SASD:2003- SEDD:2004-|Physician 2 number (re-identified)
Core|MDNUM2_S|string|SID:2001-2002 SASD:2001-2002|Physician 2 number (synthetic)
Core|MDNUM3_R|integer|SID:2003- SASD:2003- SEDD:2005-|Physician 3 number (re-identified)
Core|MDNUM3_S|string|SID:2000-2002 SASD:2000-2002|Physician 3 number (synthetic)
Core|MDNUM4_R|integer|SID:2003- SASD:2003-2007|Physician 4 number (re-identified)
Core|MDNUMTYPE1|string|SID:2004- SASD:2011-2011 SEDD:2010-2011|Physician 1 number type
Core|MDNUMTYPE2|string|SID:2008- SASD:2011-2011 SEDD:2010-2011|Physician 2 number type
Core|MDSPEC|string|SID:1998-2000 SASD:1998-2000 SEDD:1999-2000|Physician specialty (as received from source)
Core|MDSPEC1|string|SID:2001- SASD:2001- SEDD:2001-|Physician 1 specialty (as received from source)
Core|MDSPEC2|string|SID:2001- SASD:2001- SEDD:2001-|Physician 2 specialty (as received from source)
Core|MEDINCSTQ|integer|SID:2005- SASD:2005- SEDD:2005-|Median household income state quartile for patient ZIP Code
Core|MOMNUM_R|integer|SID:2003- SASD:2004- SEDD:2004-|Mother's number (re-identified)
Core|MOMNUM_S|string|SID:1999-2002|Mother's number (synthetic)
Core|MRN_R|integer|SID:2003- SASD:2003- SEDD:2003-|Medical record number (re-identified)
Core|MRN_S|string|SID:1998-2002 SASD:1998-2002 SEDD:1999-2002|Medical record number (synthetic)
Core|MULTINJURY|integer|NEDS:2006-2015|More than one injury diagnosis reported on record
Core|NCHRONIC|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2009-2015 SASD:2009-2015 SEDD:2009-2015|Number of chronic conditions
Core|NCPT|integer|SID:2004- SASD:1998- SEDD:1999-|Number of CPT/HCPCS procedures on this record
Core|NDX|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 NEDS:2006-2015 SID:1998-2015 SASD:1998-2015 SEDD:1999-2015|Number of diagnoses on this record
Core|NECODE|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 NEDS:2006-2015 SID:2003-2015 SASD:2003-2015 SEDD:2003-2015|Number of E codes on this record
Core|NEDS_STRATUM|integer|NEDS:2006-|Stratum used to sample hospital
Core|NEOMAT|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:1998-2015 SASD:1998-2015 SEDD:1999-2015|Neonatal and/or maternal DX and/or PR
Core|NIS_STRATUM|integer|NIS:2012-|NIS hospital stratum
Core|NPR|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:1998-2015 SASD:1998-2015 SEDD:1999-2015|Number of procedures on this record
Core|NRD_DaysToEvent|bigint|NRD:2010-|Timing variable used to identify days between admissions
Core|NRD_STRATUM|integer|NRD:2010-|NRD stratum used for weighting
Core|NRD_VisitLink|string|NRD:2010-|NRD visitlink
Core|OBSERVATION|integer|SID:2007-2012 SEDD:2007-2011|Time for observation services (as received from source)
Core|OFFSITE_ED_X|string|SASD:2010- SEDD:2010-|Indicator of services performed at an offsite location (as received from source)
Core|OPservice|string|SASD:2008- SEDD:2008-|Indicator of outpatient service (as received from source)
Core|ORPROC|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2009-2015 SASD:2009-2015 SEDD:2009-2015|Major operating room procedure indicator
Core|ORTIME|integer|SASD:1998-2011 SEDD:2006-2011|Operating room time
Core|OS_TIME|integer|SID:2011- SASD:2011- SEDD:2011-|Observation stay time summed from UNITS
Core|P7EDSRC_X|string|SID:2010-|Condition Code P7, Direct Inpatient Admission from Emergency Room
Core|PAY1|integer|NIS:2012- KID:2012- NRD:2010- NEDS:2006- SID:1998- SASD:1998- SEDD:1999-|Primary expected payer (uniform)
Core|PAY1_X|string|SID:1998- SASD:1998- SEDD:1999-|Primary expected payer (as received from source)
Core|PAY2|integer|NEDS:2006- SID:1998- SASD:1998- SEDD:1999-|Secondary expected payer (uniform)
Core|PAY2_X|string|SID:1998- SASD:1998- SEDD:1999-|Secondary expected payer (as received from source)
Core|PAY3|integer|SID:2010- SASD:2010- SEDD:2010-|Tertiary expected payer (uniform)
Core|PAY3_X|string|SID:1998- SASD:1998- SEDD:2000-|Tertiary expected payer (as received from source)
Core|PAYER1_X|string|SID:1998- SASD:1998-2011 SEDD:1999-|Primary expected payer plan identifier (as received from source)
Core|PAYER2_X|string|SID:1998- SASD:1998-2011 SEDD:1999-|Secondary expected payer plan identifier (as received from source)
Core|PCLASS_ORPROC|integer|NIS:2015- KID:2015- NRD:2015- SID:2015- SASD:2015- SEDD:2015-|Indicates operating room (major diagnostic or therapeutic) procedure on the record
Core|PL_CBSA|integer|SID:2002- SASD:2002- SEDD:2002-|Patient location: Core Based Statistical Area (CBSA)
Core|PL_MSA1993|integer|SID:2002-2012 SASD:2002- SEDD:2002-|Patient location: Metropolitan Statistical Area (MSA), 1993
Core|PL_NCHS|integer|NIS:2012- KID:2012- NRD:2010- NEDS:2006- SID:2013-|Patient Location: NCHS Urban-Rural Code
Core|PL_NCHS2006|integer|SID:2007-2012 SASD:2007- SEDD:2007-|Patient Location: NCHS Urban-Rural Code (V2006)
Core|PL_NHCS2006|integer|SID:2005-2006 SASD:2005-2006 SEDD:2005-2006|Patient Location: NCHS Urban-Rural Code (V2006)
Core|PL_RUCA|double|SID:2002-2004 SASD:2002-2004 SEDD:2002-2004|Patient location: Rural-Urban Commuting Area (RUCA) Codes
Core|PL_RUCA10|integer|SID:2002-2004 SASD:2002-2004 SEDD:2002-2004|Patient location: Rural-Urban Commuting Area (RUCA) Codes, ten levels
Core|PL_RUCA10_2005|integer|SID:2005- SASD:2005- SEDD:2005-|Patient location: Rural-Urban Commuting Area (RUCA) Codes, ten levels
Core|PL_RUCA2005|double|SID:2005- SASD:2005- SEDD:2005-|Patient location: Rural-Urban Commuting Area (RUCA) Codes
Core|PL_RUCA4|integer|SID:2002-2004 SASD:2002-2004 SEDD:2002-2004|Patient location: Rural-Urban Commuting Area (RUCA) Codes, four levels
Core|PL_RUCA4_2005|integer|SID:2005- SASD:2005- SEDD:2005-|Patient location: Rural-Urban Commuting Area (RUCA) Codes, four levels
Core|PL_RUCC|integer|SID:2002- SASD:2002-2002 SEDD:2002-2002|Patient location: Rural-Urban Continuum Codes(RUCC)
Core|PL_RUCC2003|integer|SID:2003-2012 SASD:2003- SEDD:2003-|Patient location: Rural-Urban Continuum Codes(RUCC), 2003
Core|PL_UIC|integer|SID:2002- SASD:2002-2002 SEDD:2002-2002|Patient location: Urban Influence Codes
Core|PL_UIC2003|integer|SID:2003-2012 SASD:2003- SEDD:2003-|Patient location: Urban Influence Codes, 2003
Core|PL_UR_CAT4|integer|SID:2003- SASD:2003- SEDD:2003-|Patient Location: Urban-Rural 4 Categories
Core|PL_UR_CAT5|integer|SID:2003-2006 SASD:2003-2006 SEDD:2003-2006|Patient Location: Urban-Rural 5 Categories
Core|PNUM_R|integer|SID:2003-2012 SASD:2003- SEDD:2003-|Person number (re-identified)
Core|PNUM_S|string|SID:1998-2002 SASD:2000-2002 SEDD:2000-2002|Person number (synthetic)
Core|POA_Disch_Edit1|integer|SID:2015-|Discharge has POA missing on all nonexempt diagnoses
Core|POA_Disch_Edit2|integer|SID:2015-|Discharge has POA missing on all nonexempt secondary diagnoses
Core|POA_Hosp_Edit1|integer|SID:2015-|Hospital reported POA as Y on all diagnoses on all discharges
Core|POA_Hosp_Edit2|integer|SID:2015-|Hospital reported POA as missing on all non-Medicare discharges
Core|POA_Hosp_Edit3|integer|SID:2015-|Hospital reported POA as missing on all nonexempt diagnoses for 15% or more of discharges
Core|POA_Hosp_Edit3_Value|double|SID:2015-|Percentage of discharges with all nonexempt diagnoses missing POA indicators
Core|PointOfOrigin_X|string|SID:2007- SASD:2007- SEDD:2007-|Point of origin for admission or visit, as received from source
Core|PointOfOriginUB04|string|SID:2007- SASD:2007- SEDD:2007-|Point of origin for admission or visit, UB-04 standard coding
Core|PRCCSn|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:1998-2015 SASD:1998-2015 SEDD:1999-2015|CCS: procedure n
Core|PRDAYn|integer|NIS:2012- KID:2012- NRD:2010- SID:1998- SASD:1998- SEDD:1999-|Number of days from admission to PRn
Core|PrimLang|string|SID:2008- SASD:2008- SEDD:2008-|Primary language of patient
Core|PRMONTHn|integer|SID:1998- SASD:1998- SEDD:1999-|Month of procedure n
Core|PRn|string|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:1998-2015 SASD:1998-2015 SEDD:1999-2015|Procedure n
Core|PROCTYPE|integer|SID:2006-2015 SASD:2006-2015 SEDD:2006-2015|Procedure type indicator
Core|PROFEE|integer|SASD:1998-2004|Professional fees included in total charges
Core|PRVER|integer|NIS:2015- KID:2015- NRD:2015- SID:2015- SASD:2015- SEDD:2015-|Procedure Version
Core|PRYEARn|integer|SID:1998- SASD:1998- SEDD:1999-|Year of procedure n
Core|PSTATE|string|SID:2003- SASD:2003- SEDD:2003-|Patient State postal code
Core|PSTCO|integer|SID:1998- SASD:1998- SEDD:1999-|Patient state/county FIPS code
Core|PSTCO2|integer|SID:2002- SASD:2002- SEDD:2002-|Patient state/county FIPS code, possibly derived from ZIP Code
Core|RACE|integer|NIS:2012- KID:2012- NEDS:2006- SID:1998- SASD:1998- SEDD:1999-|Race (uniform)
Core|RACE_EDIT|integer|SID:2015- SASD:2015- SEDD:2015-|Race Edit Checks
Core|RACE_X|string|SID:1998- SASD:1998- SEDD:1999-|Race (as received from source)
Core|RDRG|string|SID:1998-2010|Refined DRG
Core|RDRGWT|double|SID:1998-2002|Refined DRG weight
Core|READMIT|integer|SID:1998- SASD:1998- SEDD:2004-|Readmission
Core|RECNUM|bigint|KID:2012-|HCUP record number
Core|REHABTRANSFER|integer|NRD:2010-|A combined record involving rehab transfer
Core|RESIDENT|integer|NRD:2010-|Patient State is the same as Hospital State
Core|SAMEDAYEVENT|string|NRD:2010-|Transfer flag indicating combination of discharges involve same day events
Core|SpannedServiceCount|integer|SASD:2009-2011 SEDD:2009-|Count of spanned services included on this record, as received from source
Core|SPLIT_IPED|integer|SID:2010- SEDD:2011-|Split IP/ED records-single visit, from CAH
Core|STATE_AS|integer|SASD:2003- SEDD:2003-|State Ambulatory Surgery service indicator
Core|STATE_ED|integer|SASD:2003- SEDD:2003-|State Emergency Department service indicator
Core|STATE_OS|integer|SASD:2003- SEDD:2003-|State Observation Stay service indicator
Core|SURGID_S|string|SID:1998-2000 SASD:1998-2000|Primary surgeon number (synthetic)
Core|SURGSPEC|string|SID:1998-2000 SASD:1999-2000 SEDD:1999-2000|Primary surgeon specialty code (as received from source)
Core|TOTCHG|bigint|NIS:2012- KID:2012- NRD:2010- SID:1998- SASD:1998- SEDD:1999-|Total charges (cleaned)
Core|TOTCHG_ED|double|NEDS:2006-|Total charge for ED services
Core|TOTCHG_X|double|SID:1998- SASD:1998- SEDD:1999-|Total charges (as received from source)
Core|TOWN|string|SID:2001- SASD:2001- SEDD:2001-|Patient town of residence (as received from source)
Core|TRAN_IN|integer|NIS:2012- KID:2012- SID:2009-|Transfer in indicator
Core|TRAN_OUT|integer|NIS:2012- KID:2012- SID:2009-|Transfer out indicator
Core|TransportToHosp|integer|SEDD:2002-2011|Method of transportation to hospital
Core|UNCBRTH|integer|KID:2012-2015|Normal uncomplicated birth in hospital
Core|VisitLink|integer|SID:2009- SASD:2009- SEDD:2009-|Visit linkage variable
Core|YEAR|integer|NIS:2012- KID:2012- NRD:2010- NEDS:2006- SID:1998- SASD:1998- SEDD:1999-|Calendar year
Core|ZIP|string|SID:1998- SASD:1998- SEDD:2000-|Patient ZIP Code
Core|ZIP3|string|SID:2001- SASD:2001- SEDD:2002-|Patient ZIP Code, first 3 digits
Core|ZIP_S|string|SID:1998- SASD:1998-2010 SEDD:1999-2011|Patient ZIP Code (synthetic)
Core|ZIPINC_QRTL|integer|NIS:2012- KID:2012- NRD:2010- NEDS:2006- SID:2006- SASD:2006- SEDD:2006-|Median household income national quartile for patient ZIP Code
DX_PR_GRPS|CCSMGNn|integer|SID:2005-2006 SASD:2005-2006 SEDD:2005-2006|CCS-MHSA general category: diagnosis n
DX_PR_GRPS|CCSMSPn|integer|SID:2005-2006 SASD:2005-2006 SEDD:2005-2006|CCS-MHSA specific category: diagnosis n
DX_PR_GRPS|CHRONBn|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Chronic condition body system n
DX_PR_GRPS|CHRONn|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Chronic condition indicator n
DX_PR_GRPS|DXCCSR_DEFAULT_DX1|string|NIS:2018- KID:2018- NRD:2018-|Default CCSR of the first-listed ICD-10-CM diagnosis
DX_PR_GRPS|DXMCCSn|string|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2007-2015 SASD:2007-2015 SEDD:2007-2015|Multi-Level CCS: Diagnosis n
DX_PR_GRPS|E_MCCSn|string|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2007-2015 SASD:2007-2015 SEDD:2007-2015|Multi-Level CCS: E Code n
DX_PR_GRPS|ECCSMGNn|integer|SID:2005-2006 SASD:2005-2006 SEDD:2005-2006|CCS-MHSA general category: E Code n
DX_PR_GRPS|HOSP_KID|integer|KID:2012-|KID hospital number
DX_PR_GRPS|HOSP_NIS|integer|NIS:2012-|NIS hospital number
DX_PR_GRPS|HOSP_NRD|integer|NRD:2010-|NRD hospital identifier
DX_PR_GRPS|INJURY|integer|SID:2011-2015 SASD:2011-2015 SEDD:2011-2015|Injury diagnosis reported on record (1:DX1 is an injury; 2:DX2+ is an injury; 0:No injury)
DX_PR_GRPS|INJURY_CUT|integer|SID:2011-2015 SASD:2011-2015 SEDD:2011-2015|Injury by cutting or piercing (by E codes)
DX_PR_GRPS|INJURY_DROWN|integer|SID:2011-2015 SASD:2011-2015 SEDD:2011-2015|Injury by drowning or submersion (by E codes)
DX_PR_GRPS|INJURY_FALL|integer|SID:2011-2015 SASD:2011-2015 SEDD:2011-2015|Injury by falling (by E codes)
DX_PR_GRPS|INJURY_FIRE|integer|SID:2011-2015 SASD:2011-2015 SEDD:2011-2015|Injury by fire, flame or hot object (by E codes)
DX_PR_GRPS|INJURY_FIREARM|integer|SID:2011-2015 SASD:2011-2015 SEDD:2011-2015|Injury by firearm (by E codes)
DX_PR_GRPS|INJURY_MACHINERY|integer|SID:2011-2015 SASD:2011-2015 SEDD:2011-2015|Injury by machinery (by E codes)
DX_PR_GRPS|INJURY_MVT|integer|SID:2011-2015 SASD:2011-2015 SEDD:2011-2015|Injury involving motor vehicle traffic (by E codes)
DX_PR_GRPS|INJURY_NATURE|integer|SID:2011-2015 SASD:2011-2015 SEDD:2011-2015|Injury involving nature or environmental factors (by E codes)
DX_PR_GRPS|INJURY_POISON|integer|SID:2011-2015 SASD:2011-2015 SEDD:2011-2015|Injury by poison (by E codes)
DX_PR_GRPS|INJURY_STRUCK|integer|SID:2011-2015 SASD:2011-2015 SEDD:2011-2015|Injury from being struck by or against (by E codes)
DX_PR_GRPS|INJURY_SUFFOCATION|integer|SID:2011-2015 SASD:2011-2015 SEDD:2011-2015|Injury by suffocation (by E codes)
DX_PR_GRPS|INTENT_ASSAULT|integer|SID:2011-2015 SASD:2011-2015 SEDD:2011-2015|Injury by assault indicated on the record (by E codes)
DX_PR_GRPS|INTENT_SELF_HARM|integer|SID:2011-2015 SASD:2011-2015 SEDD:2011-2015|Intentional self harm indicated on the record (by diagnosis and/or E codes)
DX_PR_GRPS|INTENT_UNINTENTIONAL|integer|SID:2011-2015 SASD:2011-2015 SEDD:2011-2015|Unintentional injury indicated on the record (by E codes)
DX_PR_GRPS|KEY|bigint|SID:2005- SASD:2005- SEDD:2005-|HCUP record identifier
DX_PR_GRPS|KEY_NIS|bigint|NIS:2012-|NIS record number
DX_PR_GRPS|KEY_NRD|bigint|NRD:2010-|NRD record identifier
DX_PR_GRPS|MULTINJURY|integer|SID:2011-2015 SASD:2011-2015 SEDD:2011-2015|More than one injury diagnosis reported on record
DX_PR_GRPS|PCLASSn|integer|NIS:2012- KID:2012- NRD:2010- SID:2005- SASD:2005- SEDD:2005-|Procedure class n
DX_PR_GRPS|PRMCCSn|string|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2007-2015 SASD:2007-2015 SEDD:2007-2015|Multi-Level CCS: Procedure n
DX_PR_GRPS|RECNUM|bigint|KID:2012-|HCUP record number
DX_PR_GRPS|U_BLOOD|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Blood
DX_PR_GRPS|U_CATH|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Cardiac Catheterization Lab
DX_PR_GRPS|U_CCU|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Coronary Care Unit (CCU)
DX_PR_GRPS|U_CHESTXRAY|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Chest X-Ray
DX_PR_GRPS|U_CTSCAN|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Computed Tomography Scan
DX_PR_GRPS|U_DIALYSIS|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Renal Dialysis
DX_PR_GRPS|U_ECHO|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Echocardiology
DX_PR_GRPS|U_ED|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Emergency Room
DX_PR_GRPS|U_EEG|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Electroencephalogram
DX_PR_GRPS|U_EKG|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Electrocardiogram
DX_PR_GRPS|U_EPO|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: EPO
DX_PR_GRPS|U_ICU|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Intensive Care Unit (ICU)
DX_PR_GRPS|U_LITHOTRIPSY|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Lithotripsy
DX_PR_GRPS|U_MHSA|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Mental Health and Substance Abuse
DX_PR_GRPS|U_MRT|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Medical Resonance Technology
DX_PR_GRPS|U_NEWBN2L|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Nursery Level II
DX_PR_GRPS|U_NEWBN3L|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Nursery Level III
DX_PR_GRPS|U_NEWBN4L|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Nursery Level IV
DX_PR_GRPS|U_NUCMED|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Nuclear Medicine
DX_PR_GRPS|U_OBSERVATION|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Observation Room
DX_PR_GRPS|U_OCCTHERAPY|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Occupational Therapy
DX_PR_GRPS|U_ORGANACQ|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Organ Acquisition
DX_PR_GRPS|U_OTHIMPLANTS|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Other Implants
DX_PR_GRPS|U_PACEMAKER|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Pacemaker
DX_PR_GRPS|U_PHYTHERAPY|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Physical Therapy
DX_PR_GRPS|U_RADTHERAPY|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Radiology - Therapeutic and/or Chemotherapy Administration
DX_PR_GRPS|U_RESPTHERAPY|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Respiratory Services
DX_PR_GRPS|U_SPEECHTHERAPY|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Speech - Language Pathology
DX_PR_GRPS|U_STRESS|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Cardiac Stress Test
DX_PR_GRPS|U_ULTRASOUND|integer|SID:2005-2015 SASD:2005-2015 SEDD:2005-2015|Utilization Flag: Ultrasound
ED|CPTCCSn|integer|NEDS:2006-|CCS: CPT n
ED|CPTn|string|NEDS:2006-|CPT/HCPCS procedure code n
ED|HOSP_ED|integer|NEDS:2006-|HCUP ED hospital identifier
ED|KEY_ED|bigint|NEDS:2006-|HCUP NEDS record identifier
ED|NCPT|integer|NEDS:2006-|Number of CPT/HCPCS procedures for this visit
Hospital|DISCWT|double|NIS:2012- NEDS:2006-|Weight to discharges in the universe
Hospital|H_CONTRL|integer|NIS:2012- KID:2012- NRD:2010-|Control/ownership of hospital
Hospital|HOSP_BEDSIZE|integer|NIS:2012- KID:2012- NRD:2010-|Bedsize of hospital
Hospital|HOSP_CONTROL|integer|NEDS:2006-|Control/ownership of hospital
Hospital|HOSP_DIVISION|integer|NIS:2012-|Census Division of hospital (STRATA)
Hospital|HOSP_ED|integer|NEDS:2006-|HCUP ED hospital identifier
Hospital|HOSP_KID|integer|KID:2012-|KID hospital number
Hospital|HOSP_LOCTEACH|integer|NIS:2012- KID:2012-|Location/teaching status of hospital
Hospital|HOSP_NIS|integer|NIS:2012-|NIS hospital number
Hospital|HOSP_NRD|integer|NRD:2010-|NRD hospital identifier
Hospital|HOSP_REGION|integer|NIS:2012- KID:2012- NEDS:2006-|Region of hospital
Hospital|HOSP_TRAUMA|integer|NEDS:2006-|Trauma level designation
Hospital|HOSP_UR_TEACH|integer|NRD:2010- NEDS:2006-|Teaching status of urban hospitals
Hospital|HOSP_URCAT4|integer|NRD:2010- NEDS:2006-|Hospital urban-rural designation
Hospital|HOSPWT|double|NEDS:2006-|Weight to hospitals in AHA universe
Hospital|KID_STRATUM|integer|KID:2012-|KID hospital stratum
Hospital|N_BRTH_U|integer|KID:2012-|Number of universe births in the stratum
Hospital|N_DISC_U|integer|NIS:2012- KID:2012- NRD:2010- NEDS:2006-|Number of universe discharges in the stratum
Hospital|N_HOSP_U|integer|NIS:2012- KID:2012- NRD:2010- NEDS:2006-|Number of universe hospitals in the stratum
Hospital|NEDS_STRATUM|integer|NEDS:2006-|Stratum used to sample hospital
Hospital|NIS_STRATUM|integer|NIS:2012-|NIS hospital stratum
Hospital|NRD_STRATUM|integer|NRD:2010-|NRD stratum used for weighting
Hospital|S_BRTH_U|integer|KID:2012-|Number of sample births in the stratum
Hospital|S_CHLD_U|integer|KID:2012-|Number of sample pediatric non-births in the stratum
Hospital|S_CMPB_U|integer|KID:2012-|Number of sample complicated births in the stratum
Hospital|S_DISC_U|integer|NIS:2012- KID:2012- NRD:2010- NEDS:2006-|Number of sample discharges in the stratum
Hospital|S_HOSP_U|integer|NIS:2012- KID:2012- NRD:2010- NEDS:2006-|Number of sample hospitals in the stratum
Hospital|S_UNCB_U|integer|KID:2012-|Number of sample uncomplicated births in the stratum
Hospital|TOTAL_DISC|integer|NIS:2012- NRD:2010-|Total hospital discharges
Hospital|TOTAL_EDVisits|integer|NEDS:2006-|Total number of ED visits from this hospital in the NEDS
Hospital|YEAR|integer|NIS:2012- KID:2012- NRD:2010- NEDS:2006-|Calendar year
IP|DISP_IP|integer|NEDS:2006-|Disposition of patient (uniform) from IP
IP|DRG|integer|NEDS:2006-|DRG in effect on discharge date
IP|DRG_NoPOA|integer|NEDS:2006-|DRG in use on discharge date, calculated without POA
IP|DRGVER|integer|NEDS:2006-|DRG grouper version used on discharge date
IP|HOSP_ED|integer|NEDS:2006-|HCUP ED hospital identifier
IP|I10_NPR_IP|integer|NEDS:2015-|Number of ICD-10-PCS procedures from inpatient discharge record
IP|I10_PR_IPn|string|NEDS:2015-|ICD-10-PCS Procedure n from inpatient discharge record
IP|KEY_ED|bigint|NEDS:2006-|HCUP NEDS record identifier
IP|LOS_IP|integer|NEDS:2006-|Length of stay (cleaned) from IP
IP|MDC|integer|NEDS:2006-|MDC in effect on discharge date
IP|MDC_NoPOA|integer|NEDS:2006-|MDC in use on discharge date, calculated without POA
IP|NPR_IP|integer|NEDS:2006-2015|Number of procedures from inpatient discharge record
IP|PR_IPn|string|NEDS:2006-2015|Procedure n from inpatient discharge record
IP|PRCCS_IPn|integer|NEDS:2006-2015|CCS: procedure n from inpatient discharge record
IP|PRVER|integer|NEDS:2015-|Procedure Version
IP|TOTCHG_IP|double|NEDS:2006-|Total charge for ED and inpatient services
Severity|APRDRG|integer|NIS:2012- KID:2012- NRD:2010-|All Patient Refined DRG
Severity|APRDRG_Risk_Mortality|integer|NIS:2012- KID:2012- NRD:2010-|All Patient Refined DRG: Risk of Mortality Subclass
Severity|APRDRG_Severity|integer|NIS:2012- KID:2012- NRD:2010-|All Patient Refined DRG: Severity of Illness Subclass
Severity|CM_AIDS|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Acquired immune deficiency syndrome
Severity|CM_ALCOHOL|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Alcohol abuse
Severity|CM_ANEMDEF|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Deficiency anemias
Severity|CM_ARTH|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Rheumatoid arthritis/collagen vascular diseases
Severity|CM_BLDLOSS|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Chronic blood loss anemia
Severity|CM_CHF|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Congestive heart failure
Severity|CM_CHRNLUNG|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Chronic pulmonary disease
Severity|CM_COAG|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Coagulopathy
Severity|CM_DEPRESS|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Depression
Severity|CM_DM|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Diabetes, uncomplicated
Severity|CM_DMCX|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Diabetes with chronic complications
Severity|CM_DRUG|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Drug abuse
Severity|CM_HTN_C|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Hypertension (combine uncomplicated and complicated)
Severity|CM_HYPOTHY|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Hypothyroidism
Severity|CM_LIVER|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Liver disease
Severity|CM_LYMPH|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Lymphoma
Severity|CM_LYTES|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Fluid and electrolyte disorders
Severity|CM_METS|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Metastatic cancer
Severity|CM_NEURO|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Other neurological disorders
Severity|CM_OBESE|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Obesity
Severity|CM_PARA|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Paralysis
Severity|CM_PERIVASC|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Peripheral vascular disorders
Severity|CM_PSYCH|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Psychoses
Severity|CM_PULMCIRC|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Pulmonary circulation disorders
Severity|CM_RENLFAIL|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Renal failure
Severity|CM_TUMOR|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Solid tumor without metastasis
Severity|CM_ULCER|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Peptic ulcer disease excluding bleeding
Severity|CM_VALVE|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Valvular disease
Severity|CM_WGHTLOSS|integer|NIS:2012-2015 KID:2012-2015 NRD:2010-2015 SID:2005-2015|AHRQ comorbidity measure: Weight loss
Severity|CMR_AIDS|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Acquired immune deficiency syndrome
Severity|CMR_ALCOHOL|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Alcohol abuse
Severity|CMR_ANEMDEF|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Deficiency anemias
Severity|CMR_AUTOIMMUNE|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Autoimmune conditions
Severity|CMR_BLDLOSS|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Chronic blood loss anemia
Severity|CMR_CANCER_LEUK|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Leukemia
Severity|CMR_CANCER_LYMPH|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Lymphoma
Severity|CMR_CANCER_METS|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Metastatic cancer
Severity|CMR_CANCER_NSITU|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Solid tumor without metastasis, in situ
Severity|CMR_CANCER_SOLID|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Solid tumor without metastasis, malignant
Severity|CMR_CBVD|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Cerebrovascular disease
Severity|CMR_COAG|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Coagulopathy
Severity|CMR_DEMENTIA|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Dementia
Severity|CMR_DEPRESS|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Depression
Severity|CMR_DIAB_CX|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Diabetes with chronic complications
Severity|CMR_DIAB_UNCX|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Diabetes without chronic complications
Severity|CMR_DRUG_ABUSE|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Drug abuse
Severity|CMR_HF|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Heart failure
Severity|CMR_HTN_CX|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Hypertension, complicated
Severity|CMR_HTN_UNCX|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Hypertension, uncomplicated
Severity|CMR_LIVER_MLD|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Liver disease, mild
Severity|CMR_LIVER_SEV|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Liver disease, moderate to severe
Severity|CMR_LUNG_CHRONIC|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Chronic pulmonary disease
Severity|CMR_NEURO_MOVT|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Neurological disorders affecting movement
Severity|CMR_NEURO_OTH|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Other neurological disorders
Severity|CMR_NEURO_SEIZ|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Seizures and epilepsy
Severity|CMR_OBESE|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Obesity
Severity|CMR_PARALYSIS|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Paralysis
Severity|CMR_PERIVASC|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Peripheral vascular disease
Severity|CMR_PSYCHOSES|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Psychoses
Severity|CMR_PULMCIRC|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Pulmonary circulation disease
Severity|CMR_RENLFL_MOD|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Renal failure, moderate
Severity|CMR_RENLFL_SEV|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Renal failure, severe
Severity|CMR_THYROID_HYPO|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Hypothyroidism
Severity|CMR_THYROID_OTH|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Other thyroid disorders
Severity|CMR_ULCER_PEPTIC|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Peptic ulcer with bleeding
Severity|CMR_VALVE|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Valvular disease
Severity|CMR_VERSION|string|NIS:2016- KID:2016- NRD:2016-|Version of the Elixhauser Comorbidity Software Refined
Severity|CMR_WGHTLOSS|integer|NIS:2016- KID:2016- NRD:2016-|Elixhauser comorbidity measure refined: Weight loss
Severity|HOSP_KID|integer|KID:2012-|KID hospital number
Severity|HOSP_NIS|integer|NIS:2012-|NIS hospital number
Severity|HOSP_NRD|integer|NRD:2010-|NRD hospital identifier
Severity|KEY|bigint|SID:2005-|HCUP record identifier
Severity|KEY_NIS|bigint|NIS:2012-|NIS record number
Severity|KEY_NRD|bigint|NRD:2010-|NRD record identifier
Severity|RECNUM|bigint|KID:2012-|HCUP record number`;
